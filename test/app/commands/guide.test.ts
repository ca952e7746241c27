import { afterEach, expect, it, vi } from "vitest";
import type { Desk } from "../../../src/app/commands/command.ts";
import { HELP_COMMANDS } from "../../../src/app/commands/inWindow.ts";

afterEach(() => void vi.restoreAllMocks());

it("goes to the guide in this window, since the policy of the page lets it open no other one", () => {
  const opened = vi.spyOn(window, "open").mockReturnValue(null);
  const went = vi.spyOn(location, "assign").mockReturnValue(undefined);
  const desk = { words: { language: "id" } } as Desk;
  HELP_COMMANDS.find(({ id }) => id === "guide")?.run(desk, "");
  expect(went.mock.calls).toEqual([["guide.html#id"]]);
  expect(opened).not.toHaveBeenCalled();
});
