/** A list of numbers that grows as they come in: eight bytes each. */
export class NumberList {
  length = 0;
  #values = new Float64Array(1 << 6);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  set(at: number, value: number): void {
    this.#values[at] = value;
  }

  at(place: number): number {
    return this.#values[place];
  }

  toArray(): Float64Array<ArrayBuffer> {
    return this.#values.slice(0, this.length);
  }
}
