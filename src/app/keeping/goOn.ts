/** The work to go on with after this window has loaded a newer Tular. Only for that: a reload otherwise asks first. */
const KEY = "tular.goOn";

export function rememberWork(id: string | undefined): void {
  try {
    if (id !== undefined) globalThis.sessionStorage?.setItem(KEY, id);
  } catch {
    // one click on the first screen is all that it costs
  }
}

export function rememberedWork(): string | undefined {
  try {
    const id = globalThis.sessionStorage?.getItem(KEY) ?? undefined;
    globalThis.sessionStorage?.removeItem(KEY);
    return id;
  } catch {
    return undefined;
  }
}
