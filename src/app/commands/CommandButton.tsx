import type { ReactNode } from "react";
import { Button } from "../controls/Button.tsx";
import { keyWords, type KeyNames } from "../controls/keys.ts";
import { COMMANDS } from "./catalogue.ts";
import type { CommandName } from "./command.ts";
import { useDesk } from "./desk.ts";

interface CommandButtonProps {
  readonly name: CommandName;
  readonly isPressed?: boolean;
  /** Gives way where the map is narrow; the bar's "More" has it then. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A quiet button that does what a command does, with its key in the tooltip. */
export function CommandButton({ name, isPressed, isWide, children }: CommandButtonProps) {
  const desk = useDesk();
  const command = COMMANDS.find(({ id }) => id === name);
  if (command === undefined) throw new Error(`a command of the catalogue was expected, found ${name}`);
  return (
    <Button
      kind="quiet"
      size="bar"
      {...(isWide === true && { "data-wide": "" })}
      aria-pressed={isPressed}
      hint={hintOf(command.title(desk.words), command.keys[0], desk.words.texts.commands.keyNames)}
      onClick={() => command.run(desk, "")}
    >
      {children}
    </Button>
  );
}

/** What it does and by which key: "Zoom in (+)". */
export function hintOf(words: string, key: string | undefined, names: KeyNames): string {
  return key === undefined ? words : `${words} (${keyWords(key, names).join("+")})`;
}
