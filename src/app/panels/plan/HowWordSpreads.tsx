import { useId, useMemo, useState } from "react";
import { LinkButton } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { passedOnIn } from "../../state/acts.ts";
import type { PlanQuestion } from "../../state/plans.ts";
import type { QuestionPart } from "./parts.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

const MODELS = ["auto", "learned", "weightedCascade", "linearThreshold", "complexContagion", "uniform"] as const;
type ModelName = (typeof MODELS)[number];

const FIRST_PROBABILITY = 0.05;
const MOST_STEPS = 5;
const ALL_STEPS = "all";
const CERTIFICATES = [0.6, 0.7, 0.8, 0.9];

function nameOf({ model }: PlanQuestion): ModelName {
  if (model === null) return "auto";
  return typeof model === "string" ? model : "uniform";
}

/** What is assumed of how word travels, in a sentence; and all of it, to be changed. */
export function HowWordSpreads({ plan: { question }, people, change, errorAt }: QuestionPart) {
  const { plan: texts } = usePlanWords();
  const [isOpen, setOpen] = useState(false);
  const error = errorAt("how");
  const { model, peersOnly, steps } = question;
  const { network } = people.holding;
  const passedOn = useMemo(() => passedOnIn(network), [network]);
  const name = nameOf(question);
  const said =
    name !== "auto"
      ? `${texts.how.models[name].name}. ${texts.how.models[name].what}`
      : passedOn > 0
        ? texts.how.learned(passedOn)
        : texts.how.noLog;
  const also = [peersOnly && texts.how.peers, steps !== null && texts.how.atMost(steps)].filter((part) => part !== false);
  return (
    <div className={styles.field}>
      <span className={styles.label}>{texts.how.label}</span>
      <p className={styles.hint}>
        {said} {also.length > 0 && `${also.join(", ")}. `}
        <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.how.close : texts.how.change}
        </LinkButton>
      </p>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {isOpen && (
        <div className={styles.how}>
          <label className={styles.check}>
            <input type="checkbox" checked={peersOnly} onChange={(event) => change({ peersOnly: event.currentTarget.checked })} />
            <span>
              {texts.how.peers} <span className={styles.hint}>{texts.how.peersHint}</span>
            </span>
          </label>
          <Picked
            label={texts.how.steps}
            value={steps === null ? ALL_STEPS : String(steps)}
            items={[
              { value: ALL_STEPS, label: texts.how.allSteps },
              ...Array.from({ length: MOST_STEPS }, (_, at) => ({ value: String(at + 1), label: texts.how.atMost(at + 1) })),
            ]}
            onChange={(value) => change({ steps: value === ALL_STEPS ? null : Number(value) })}
          />
          <Models question={question} change={change} />
          {(model === null || model === "learned") && passedOn > 0 && (
            <Picked
              label={texts.how.learner}
              value={question.learner}
              items={(["credit", "em"] as const).map((value) => ({ value, label: texts.how.learners[value].name }))}
              hint={texts.how.learners[question.learner].what}
              onChange={(value) => change({ learner: value === "em" ? "em" : "credit" })}
            />
          )}
          <Sampling question={question} change={change} />
        </div>
      )}
    </div>
  );
}

interface PickedProps {
  readonly label: string;
  readonly value: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

function Picked({ label, value, items, hint, onChange }: PickedProps) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Choice isField isLabelUnseen label={label} value={value} groups={[{ items }]} onChange={onChange} />
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}

type ChangeProps = { readonly question: PlanQuestion } & Pick<QuestionPart, "change">;

function Models({ question, change }: ChangeProps) {
  const { plan: texts, amounts } = usePlanWords();
  const group = useId();
  const { model } = question;
  const chosen = nameOf(question);
  function choose(name: ModelName): void {
    if (name === "auto") change({ model: null });
    else change({ model: name === "uniform" ? { probability: FIRST_PROBABILITY } : name });
  }
  return (
    <fieldset className={styles.models}>
      <legend className={styles.label}>{texts.how.model}</legend>
      {MODELS.map((name) => (
        <label key={name} className={styles.check}>
          <input type="radio" name={group} checked={name === chosen} onChange={() => choose(name)} />
          <span>
            {texts.how.models[name].name} <span className={styles.hint}>{texts.how.models[name].what}</span>
          </span>
        </label>
      ))}
      {model !== null && typeof model === "object" && (
        <NumberField
          label={texts.how.probability}
          unit="%"
          value={model.probability * 100}
          write={amounts.write}
          read={(typed) => {
            const value = amounts.read(typed);
            return value !== undefined && value >= 0 && value <= 100 ? value : undefined;
          }}
          unreadable={texts.problems["not-a-chance"]()}
          onChange={(value) => change({ model: { probability: (value ?? 0) / 100 } })}
        />
      )}
    </fieldset>
  );
}

/** How long is looked, and by which chance. */
function Sampling({ question, change }: ChangeProps) {
  const { plan: texts, formats, amounts } = usePlanWords();
  return (
    <>
      <Picked
        label={texts.how.certificate}
        value={String(question.certificate)}
        items={CERTIFICATES.map((value) => ({ value: String(value), label: texts.how.certificateValue(formats.percent(value)) }))}
        onChange={(value) => change({ certificate: Number(value) })}
      />
      <div className={styles.field}>
        <NumberField
          label={texts.how.seed}
          value={question.seed}
          write={(value) => String(value)}
          read={(typed) => {
            const value = amounts.read(typed);
            return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
          }}
          unreadable={texts.amount.whole}
          onChange={(value) => value !== null && change({ seed: value })}
        />
        <p className={styles.hint}>{texts.how.seedHint}</p>
      </div>
    </>
  );
}
