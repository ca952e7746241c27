import { Menu } from "@base-ui/react/menu";
import { ChevronDown, Redo2, Undo2 } from "lucide-react";
import { Button } from "../controls/Button.tsx";
import controls from "../controls/controls.module.css";
import { stepWords } from "../panels/words.ts";
import { useNames } from "../panels/useNames.ts";
import type { Step } from "../state/history.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { hintOf } from "./CommandButton.tsx";
import styles from "./undoButtons.module.css";

/** So many steps are listed; the others come into the list as these are taken. */
const MOST_LISTED = 14;

/** Undo and redo, each with the list of its steps. */
export function UndoButtons() {
  const words = useWords();
  const names = useNames();
  const { history: texts, commands } = words.texts;
  const { undo, redo } = useDoing();
  const { done, undone } = useTular(({ history }) => history);
  const last = done.at(-1);
  const next = undone.at(-1);
  return (
    <>
      <span className={styles.pair}>
        <Button
          kind="quiet"
          size="bar"
          offBecause={last === undefined ? texts.nothingToUndo : undefined}
          hint={last === undefined ? undefined : hintOf(texts.undoStep(stepWords(last, words, names)), "Mod+Z", commands.keyNames)}
          onClick={undo}
        >
          <Undo2 size={16} aria-hidden="true" />
          {texts.undo}
        </Button>
        {last !== undefined && <StepList steps={done} label={commands.undoList} toStep={commands.backTo} onTake={undo} />}
      </span>
      <span className={[styles.pair, styles.redo].join(" ")}>
        <Button
          kind="quiet"
          size="bar"
          offBecause={next === undefined ? texts.nothingToRedo : undefined}
          hint={next === undefined ? undefined : hintOf(texts.redoStep(stepWords(next, words, names)), "Mod+Shift+Z", commands.keyNames)}
          onClick={redo}
        >
          <Redo2 size={16} aria-hidden="true" />
          {texts.redo}
        </Button>
        {next !== undefined && <StepList steps={undone} label={commands.redoList} toStep={commands.forwardTo} onTake={redo} />}
      </span>
    </>
  );
}

interface StepListProps {
  /** The next one to be taken is the last. */
  readonly steps: readonly Step[];
  readonly label: string;
  /** What choosing a step does that is not the next one. */
  readonly toStep: (step: string) => string;
  /** Takes the next one, back or forward. */
  readonly onTake: () => void;
}

/** Each step by its name, the next one first; choosing one takes it, and all that come before it. */
function StepList({ steps, label, toStep, onTake }: StepListProps) {
  const words = useWords();
  const names = useNames();
  const listed = steps.toReversed().slice(0, MOST_LISTED);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={[controls.button, controls.quiet, controls.bar, styles.opener].join(" ")} aria-label={label}>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
          <Menu.Popup className={controls.menu}>
            <Menu.Group>
              <Menu.GroupLabel className={controls.groupLabel}>{label}</Menu.GroupLabel>
              {listed.map((step, i) => (
                <Menu.Item
                  key={step.id}
                  className={[controls.item, styles.step].join(" ")}
                  aria-label={i === 0 ? undefined : toStep(stepWords(step, words, names))}
                  onClick={() => {
                    for (let taken = 0; taken <= i; taken++) onTake();
                  }}
                >
                  <bdi className={styles.words}>{stepWords(step, words, names)}</bdi>
                </Menu.Item>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
