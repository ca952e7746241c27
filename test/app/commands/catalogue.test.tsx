// @vitest-environment happy-dom
import { act, cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { COMMANDS, everyCommand } from "../../../src/app/commands/catalogue.ts";
import type { Command, Desk } from "../../../src/app/commands/command.ts";
import { useOwnDesk } from "../../../src/app/commands/desk.ts";
import type { MapHands } from "../../../src/app/commands/mapHands.ts";
import { MAP_COMMANDS } from "../../../src/app/commands/onMap.ts";
import { commandFor, reachesAt } from "../../../src/app/commands/keyboard.ts";
import { LANGUAGES } from "../../../src/app/i18n/languages.ts";
import { textsOf } from "../../../src/app/i18n/translate.ts";
import { combinationOf, keyWords } from "../../../src/app/controls/keys.ts";
import type { Sketch } from "../../../src/core/network/sample.ts";
import { mountNetwork } from "../mounted.tsx";

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const SKETCH: Sketch = {
  follows: [
    ["budi", "ana"],
    ["citra", "ana"],
    ["citra", "budi"],
    ["dewi", "ana"],
    ["eka", "dewi"],
  ],
  shares: [{ sharer: "budi", author: "ana", post: "p1", timeMs: 1 }],
};

/** Two commands on one key where both could be meant, and ids that two of them have. */
function clashes(commands: readonly Command[]): string[] {
  const seen = new Map<string, string>();
  return commands.flatMap(({ id, keys }) =>
    [`id ${id}`, ...keys].flatMap((key) => {
      const other = seen.get(key);
      seen.set(key, id);
      return other === undefined ? [] : [`${key}: ${other}, ${id}`];
    }),
  );
}

/** Keys that no keyboard event ever spells. */
function misspelt(commands: readonly Command[]): string[] {
  const spelling = /^(Mod\+)?(Shift\+)?([A-Z0-9]|[^\w\s]|F\d+|Arrow\w+|Enter|Escape|Space|ContextMenu)$/;
  return commands.flatMap(({ id, keys }) => keys.filter((key) => !spelling.test(key)).map((key) => `${id}: ${key}`));
}

async function deskOf(language: "en" | "id" = "en") {
  let desk: Desk | undefined;
  function Take() {
    desk = useOwnDesk();
    return null;
  }
  const mounted = await mountNetwork(<Take />, SKETCH, language);
  return { ...mounted, desk: () => desk as Desk };
}

describe("the catalogue of commands", () => {
  it("has words for everything, in both languages, and none twice", async () => {
    const titles = [];
    for (const language of LANGUAGES) {
      const { desk, unmount } = await deskOf(language);
      const all = everyCommand(desk());
      const said = all.map((command) => command.title(desk().words));
      for (const title of said) expect(title).toMatch(/\S/);
      expect(new Set(said).size).toBe(said.length);
      expect(all.length).toBeGreaterThan(60);
      titles.push(new Map(all.map((command, i) => [command.id, said[i]])));
      unmount();
    }
    const [english, indonesian] = titles;
    expect([...(indonesian?.keys() ?? [])]).toEqual([...(english?.keys() ?? [])]);
    const same = COMMANDS.filter(({ id }) => english?.get(id) === indonesian?.get(id));
    expect(same.map(({ id }) => id)).toEqual([]);
    for (const language of LANGUAGES)
      expect(Object.keys(textsOf(language).commands.names).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
  });

  it("gives no key and no id to two, and catches it where one does", () => {
    expect(clashes(COMMANDS)).toEqual([]);
    const [first, second] = COMMANDS;
    if (first === undefined || second === undefined) throw new Error("commands were expected");
    expect(clashes([first, { ...second, keys: first.keys }])).toHaveLength(first.keys.length);
    expect(clashes([first, { ...second, id: first.id, keys: [] }])).toHaveLength(1);
  });

  it("spells keys as they arrive, and catches where it does not", () => {
    expect(misspelt(COMMANDS)).toEqual([]);
    const [first] = COMMANDS;
    if (first === undefined) throw new Error("commands were expected");
    expect(misspelt([{ ...first, keys: ["ctrl+k", "Shift+Mod+Z", "Esc", "a"] }])).toHaveLength(4);
  });

  it("says why, wherever something cannot be done", async () => {
    const { desk } = await deskOf();
    const closed: Desk = { ...desk(), people: undefined };
    for (const command of everyCommand(closed)) {
      const why = command.offBecause(closed);
      if (why !== undefined) expect(why, command.id).toMatch(/\.$|^Nothing/);
    }
    expect(COMMANDS.find(({ id }) => id === "hide")?.offBecause(closed)).toBe("Open files first.");
    expect(COMMANDS.find(({ id }) => id === "openFiles")?.offBecause(closed)).toBeUndefined();
  });

  it("offers what needs a drawn map only where the browser draws one", async () => {
    const { desk } = await deskOf();
    const offWhere = (isDrawn: boolean) => {
      // nobody asks these hands for anything but this
      const hands = { isDrawn: () => isDrawn } as MapHands;
      const seen: Desk = { ...desk(), map: () => hands };
      return MAP_COMMANDS.filter((command) => command.offBecause(seen) === "There is no map on the screen.").map(({ id }) => id);
    };
    expect(offWhere(true)).toEqual([]);
    expect(offWhere(false)).toEqual(MAP_COMMANDS.map(({ id }) => id));
  });

  it("does what it says: colours, sizes, theme, language, undo", async () => {
    const { desk, store } = await deskOf();
    const run = (id: string) =>
      act(() =>
        everyCommand(desk())
          .find((command) => command.id === id)
          ?.run(desk(), ""),
      );
    run("size:directAudience");
    run("colour:twoStepAudience");
    expect(store.getState().appearance).toEqual({ sizeBy: "directAudience", colourBy: "twoStepAudience" });
    run("undo");
    expect(store.getState().appearance.colourBy).toBe("community");
    run("redo");
    run("theme:dark");
    run("language:id");
    expect(store.getState().preferences).toMatchObject({ theme: "dark", language: "id" });
    run("letterKeys");
    expect(store.getState().preferences.hasLetterKeys).toBe(false);
    run("box");
    expect(store.getState().place.tool).toBe("box");
    run("back");
    expect(store.getState().place.tool).toBeNull();
    run("export:people");
    expect(store.getState().place.overlay).toEqual({ kind: "export", target: "people" });
  });

  it("steps back one thing at a time: whom one walked to, then the selection", async () => {
    const { desk, store } = await deskOf();
    const back = () => act(() => COMMANDS.find(({ id }) => id === "back")?.run(desk(), "Escape"));
    act(() => store.setState({ selection: { rows: [1, 2] }, pointer: { hovered: 3 } }));
    back();
    expect([store.getState().pointer.hovered, store.getState().selection.rows]).toEqual([null, [1, 2]]);
    back();
    expect(store.getState().selection.rows).toEqual([]);
  });
});

const key = (name: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("keys", () => {
  it("are told by what they write, and by Ctrl or Cmd as the computer has it", () => {
    expect(combinationOf(key("k", { ctrlKey: true }), false)).toBe("Mod+K");
    expect(combinationOf(key("k", { metaKey: true }), true)).toBe("Mod+K");
    expect(combinationOf(key("k", { ctrlKey: true }), true)).not.toBe("Mod+K");
    expect(combinationOf(key("Z", { ctrlKey: true, shiftKey: true }), false)).toBe("Mod+Shift+Z");
    expect(combinationOf(key("?", { shiftKey: true }), false)).toBe("?");
    expect(combinationOf(key("+", { shiftKey: true }), false)).toBe("+");
    expect(combinationOf(key("L", { shiftKey: true }), false)).toBe("Shift+L");
    expect(combinationOf(key("F6", { shiftKey: true }), false)).toBe("Shift+F6");
    expect(combinationOf(key(" "), false)).toBe("Space");
    const names = { Space: "Space", Menu: "Menu key" };
    expect(keyWords("Mod+Shift+Z", names, false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyWords("Mod+Shift+Z", names, true)).toEqual(["⌘", "⇧", "Z"]);
    expect(keyWords("+", names, false)).toEqual(["+"]);
  });

  function focusOn(html: string, selector: string): Element {
    document.body.innerHTML = html;
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`${selector} was expected`);
    return found;
  }

  it("work where they are meant to, and nowhere else", () => {
    const idAt = (focus: Element, pressed: ReturnType<typeof key>, hasLetters = true) =>
      commandFor(pressed, reachesAt(focus), hasLetters)?.id;
    const map = focusOn(
      '<div data-part="map"><button>row</button></div><div role="grid"><div role="row">r</div></div><input>',
      "[data-part]",
    );
    const inMap = map.querySelector("button") as Element;
    const grid = document.querySelector("[role=row]") as Element;
    const field = document.querySelector("input") as Element;
    expect(idAt(map, key("h"))).toBe("hide");
    expect(idAt(grid, key("h"))).toBe("hide");
    expect(idAt(inMap, key("h"))).toBeUndefined();
    expect(idAt(field, key("h"))).toBeUndefined();
    expect(idAt(document.body, key("h"))).toBeUndefined();
    expect(idAt(map, key("ArrowLeft"))).toBe("walk");
    expect(idAt(grid, key("ArrowLeft"))).toBeUndefined();
    expect(idAt(document.body, key("/"))).toBe("find");
    expect(idAt(document.body, key("?", { shiftKey: true }))).toBe("keys");
    expect(idAt(field, key("?", { shiftKey: true }))).toBeUndefined();
    expect(idAt(field, key("k", { ctrlKey: true }))).toBe("palette");
    expect(idAt(field, key("z", { ctrlKey: true }))).toBeUndefined();
    expect(idAt(document.body, key("z", { ctrlKey: true }))).toBe("undo");
    expect(idAt(document.body, key("z", { ctrlKey: true, shiftKey: true }))).toBe("redo");
  });

  it("that are single can be switched off; the others stay", () => {
    const map = focusOn('<div data-part="map"></div>', "[data-part]");
    const idAt = (pressed: ReturnType<typeof key>) => commandFor(pressed, reachesAt(map), false)?.id;
    for (const name of ["h", "l", "f", "1", "0", "+", "-", "/", "?"]) expect(idAt(key(name)), name).toBeUndefined();
    expect(idAt(key("ArrowUp"))).toBe("walk");
    expect(idAt(key("Escape"))).toBe("back");
    expect(idAt(key("F6"))).toBe("nextPart");
    expect(idAt(key("k", { ctrlKey: true }))).toBe("palette");
  });

  it("are left to whatever lies open", () => {
    const within = focusOn('<div role="dialog"><button>x</button></div>', "button");
    expect(commandFor(key("Escape"), reachesAt(within), true)).toBeUndefined();
  });
});
