import { afterEach, describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Kept } from "../../../src/app/keeping/news.ts";

type Waits = "installing" | "waiting" | "active";

/** What a browser tells of the programs that it keeps. */
class Registration extends EventTarget {
  installing: Program | null = null;
  waiting: Program | null = null;
  active: Program | null = null;
  update = () => Promise.resolve();
  unregister = vi.fn(() => Promise.resolve(true));

  /** A program comes, or goes on to its next place. */
  move(program: Program, to: Waits, state: string): void {
    for (const place of ["installing", "waiting", "active"] as const) if (this[place] === program) this[place] = null;
    this[to] = program;
    program.state = state;
    if (to === "installing") this.dispatchEvent(new Event("updatefound"));
    else program.dispatchEvent(new Event("statechange"));
  }
}

class Program extends EventTarget {
  state = "parsed";
}

/** The module as a window that has just been opened has it. */
function aWindow() {
  vi.resetModules();
  return import("../../../src/app/keeping/offline.ts");
}

/** A browser that takes a while to register a program, and knows nothing of it before. */
function slowBrowser() {
  const registration = new Registration();
  let known: Registration | undefined;
  let arrive = () => {};
  const arrives = new Promise<Registration>((done) => {
    arrive = () => {
      known = registration;
      done(registration);
    };
  });
  const held = new Set<string>(["tular.0123", "another"]);
  const container = {
    register: vi.fn(() => arrives),
    getRegistration: () => Promise.resolve(known),
  };
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.stubGlobal("caches", { keys: async () => [...held], delete: async (name: string) => held.delete(name) });
  return { container, registration, held, arrive };
}

async function opened(registration: Registration, controller: Program | null = null) {
  const container = { controller, register: () => Promise.resolve(registration) };
  vi.stubGlobal("navigator", { serviceWorker: container });
  const { openOffline } = await aWindow();
  const kept = createStore(() => ({ isNewer: false }) as Kept);
  await openOffline(kept);
  return { container, isNewer: () => kept.getState().isNewer };
}

afterEach(() => void vi.unstubAllGlobals());

describe("what is kept for when there is no connection", () => {
  it("is not newer than anything the first time, also where the browser says late that it waits no more", async () => {
    const [registration, first] = [new Registration(), new Program()];
    const { container, isNewer } = await opened(registration);
    registration.move(first, "installing", "installing");
    registration.move(first, "waiting", "installed");
    // as WebKit does: it takes the window over while it still stands among those that wait
    container.controller = first;
    first.state = "activating";
    first.dispatchEvent(new Event("statechange"));
    registration.move(first, "active", "activated");
    expect(isNewer()).toBe(false);
  });

  it("is newer when it has come whole and waits behind the one in use, now or since an earlier visit", async () => {
    const [registration, inUse, coming] = [new Registration(), new Program(), new Program()];
    registration.active = inUse;
    const { isNewer } = await opened(registration, inUse);
    registration.move(coming, "installing", "installing");
    expect(isNewer()).toBe(false);
    registration.move(coming, "waiting", "installed");
    expect(isNewer()).toBe(true);
    expect((await opened(registration, inUse)).isNewer()).toBe(true);
  });

  it("stays what it is where the newer one could not be had", async () => {
    const [registration, inUse, coming] = [new Registration(), new Program(), new Program()];
    registration.active = inUse;
    const { isNewer } = await opened(registration, inUse);
    registration.move(coming, "installing", "installing");
    coming.state = "redundant";
    coming.dispatchEvent(new Event("statechange"));
    expect(isNewer()).toBe(false);
  });

  it("is not fetched any more by a window where everything was deleted", async () => {
    const browser = slowBrowser();
    const { forgetOffline, openOffline } = await aWindow();
    browser.arrive();
    await forgetOffline();
    await openOffline(createStore(() => ({ isNewer: false }) as Kept));
    expect(browser.container.register).not.toHaveBeenCalled();
    expect(browser.registration.unregister).toHaveBeenCalledOnce();
    expect([...browser.held]).toEqual(["another"]);
  });

  it("goes too where it was just being registered when everything was deleted", async () => {
    const browser = slowBrowser();
    const { forgetOffline, openOffline } = await aWindow();
    const opening = openOffline(createStore(() => ({ isNewer: false }) as Kept));
    const forgetting = forgetOffline();
    browser.arrive();
    await Promise.all([opening, forgetting]);
    expect(browser.registration.unregister).toHaveBeenCalledOnce();
  });
});
