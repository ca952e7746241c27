/**
 * Which window keeps which work. Where the browser has locks, a window holds its works as long as it lives. Where it has
 * none, as on a plain http page, nobody is asked: whoever writes second finds another revision on the shelf (`shelf.ts`).
 */

/** What this window holds itself. */
const HELD = new Set<string>();

/** Does nobody else write it, for sure? */
export function isHeld(id: string): boolean {
  return HELD.has(id);
}

/** false: another window holds it. */
export function holdWork(id: string): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  if (locks === undefined || HELD.has(id)) return Promise.resolve(true);
  return new Promise((answer) => {
    const held = locks.request(`tular.${id}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      if (lock === null) return undefined;
      HELD.add(id);
      return new Promise<void>(() => {});
    });
    held.catch(() => answer(true));
  });
}

/** A new name for a work. Nobody else can know it, so it is this window's before the lock says so. */
export function newWork(): string {
  // `crypto.randomUUID` is missing on plain http pages
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  void holdWork(id);
  if (globalThis.navigator?.locks !== undefined) HELD.add(id);
  return id;
}
