import { useState } from "react";
import { Menu } from "@base-ui/react/menu";
import { Ellipsis, Plus } from "lucide-react";
import { Button, Hinted } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import controls from "../../controls/controls.module.css";
import { copyPlan, deletePlan, newPlan, renamePlan } from "../../state/actions/makePlans.ts";
import type { KeptPlan } from "../../state/plans.ts";
import { usualQuestion } from "../../state/prices.ts";
import { useDoing, useTular } from "../../state/useStore.ts";
import { NameForm } from "../filters/NameForm.tsx";
import { planName } from "../words.ts";
import { useAddToStory } from "./useAddToStory.ts";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

/** Which of the plans is shown, a new one, and what can be done with a plan as a whole. */
export function PlanPicker({ view }: { readonly view: PlanView }) {
  const { plan, people, answer, isStale } = view;
  const words = usePlanWords();
  const { plan: texts } = words;
  const { perform, set, now } = useDoing();
  const list = useTular(({ plans }) => plans.list);
  const [isNaming, setNaming] = useState(false);
  const nameOf = (one: KeptPlan) => people.textOf(planName(one, words));
  const name = nameOf(plan);
  const listed = list.length === 0 ? [plan] : list;
  const goTo = (id: number | null, besideId: number | null = null) =>
    set(({ place }) => ({ place: { ...place, plan: id, besidePlan: besideId } }));
  const onStory = useAddToStory(view);
  const other = list.findLast(({ id }) => id !== plan.id);

  if (isNaming)
    return (
      <NameForm
        label={texts.menu.name}
        first={plan.name}
        placeholder={name}
        onName={(typed) => {
          perform(renamePlan, { plan, name: typed });
          setNaming(false);
        }}
        onLeave={() => setNaming(false)}
      />
    );
  const item = (label: string, onClick: () => void, isOff = false) => (
    <Menu.Item className={[controls.item, styles.menuItem].join(" ")} disabled={isOff} onClick={onClick}>
      {label}
    </Menu.Item>
  );
  return (
    <div className={styles.picker}>
      <h1 className={styles.plan}>
        <Choice
          label={texts.menu.choose}
          isLabelUnseen
          value={String(plan.id)}
          groups={[{ items: listed.map((one) => ({ value: String(one.id), label: nameOf(one) })) }]}
          onChange={(id) => goTo(Number(id))}
        />
      </h1>
      <Button
        kind="quiet"
        size="bar"
        hint={texts.menu.make}
        aria-label={texts.menu.make}
        onClick={() => {
          perform(newPlan, { ...usualQuestion(people.holding, now().accounts), kind: plan.question.kind });
          goTo(null);
        }}
      >
        <Plus size={16} aria-hidden="true" />
      </Button>
      <Menu.Root modal={false}>
        <Hinted words={texts.menu.label(name)}>
          <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")} aria-label={texts.menu.label(name)}>
            <Ellipsis size={16} aria-hidden="true" />
          </Menu.Trigger>
        </Hinted>
        <Menu.Portal>
          <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
            <Menu.Popup className={controls.menu}>
              {item(texts.menu.rename, () => setNaming(true))}
              {item(texts.menu.copy, () => {
                perform(copyPlan, { plan, name: words.texts.aboutPlans.copyOf(name) });
                goTo(null);
              })}
              {item(texts.menu.compare, () => goTo(plan.id, other?.id ?? plan.id), other === undefined)}
              {item(
                texts.menu.export,
                () => set(({ place }) => ({ place: { ...place, overlay: { kind: "export", target: "plan" } } })),
                answer === undefined,
              )}
              {item(texts.menu.story, onStory, answer === undefined || isStale)}
              <div className={controls.separator} aria-hidden="true" />
              {item(
                texts.menu.remove,
                () => {
                  perform(deletePlan, plan.id);
                  goTo(null);
                },
                list.length === 0,
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  );
}
