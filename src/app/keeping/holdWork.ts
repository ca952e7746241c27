/**
 * Which window keeps which work. Where the browser has locks, a window holds its works as long as it lives. Where it has
 * none, as on a plain http page, nobody is asked: whoever writes second finds another revision on the shelf (`shelf.ts`).
 */

/** What this window holds itself. */
const HELD = new Set<string>();

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

/** A new name for a work, held by this window. `crypto.randomUUID` is missing on plain http pages. */
export async function newWork(): Promise<string> {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  await holdWork(id);
  return id;
}
