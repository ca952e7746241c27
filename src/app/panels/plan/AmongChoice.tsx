import type { Filter, Test } from "../../../core/filter/filter.ts";
import { Choice } from "../../controls/Choice.tsx";
import { useTular } from "../../state/useStore.ts";
import type { QuestionPart } from "./parts.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

const EVERYBODY = "everybody";
const FILTERED = "filtered";
const MOST_COMMUNITIES = 40;

const only = (test: Test): Filter => ({ join: "and", clauses: [{ id: 1, isNegated: false, test }] });

/** Who is to be reached: everybody, a set, a community, or whoever fits the filters of the moment. */
export function AmongChoice({ plan: { question }, people, change, errorAt }: QuestionPart) {
  const { plan: texts, formats } = usePlanWords();
  const { filter, sets } = useTular(({ filters }) => filters);
  const { fit } = people.holding;
  const { among, kind } = question;
  const error = errorAt("among");
  const label = texts.among.label[kind];
  const counted = (name: string, count: number) => `${name}, ${formats.count(count)}`;
  const choices = [
    { value: EVERYBODY, label: texts.among.everybody, filter: null },
    ...sets.map(({ id, name, rows }) => ({
      value: `set:${id}`,
      label: counted(people.textOf(name), rows.length),
      filter: only({ kind: "set", set: id }),
    })),
    ...people.communities.sizes.slice(0, MOST_COMMUNITIES).map((size, community) => ({
      value: `community:${community}`,
      label: counted(texts.among.around(people.communityName(community)), size),
      filter: only({ kind: "community", communities: [community] }),
    })),
    ...(filter.clauses.length > 0 ? [{ value: FILTERED, label: texts.among.filtered(fit?.count ?? 0), filter }] : []),
  ];
  const asked = JSON.stringify(among);
  const chosen = choices.find((choice) => JSON.stringify(choice.filter) === asked);
  const [test] = among?.clauses ?? [];
  // a filter of earlier stays what it was
  const kept = { value: "kept", label: test?.test.kind === "set" ? texts.among.gone : texts.among.filter, filter: among };
  const all = chosen === undefined ? [...choices, kept] : choices;
  const isOf = (start: string) => all.filter(({ value }) => value.startsWith(start));
  const groups = [
    { items: isOf(EVERYBODY) },
    { label: texts.among.sets, items: isOf("set:") },
    { label: texts.among.communities, items: isOf("community:") },
    { items: [...isOf(FILTERED), ...isOf("kept")] },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Choice
        isField
        isLabelUnseen
        label={label}
        value={(chosen ?? kept).value}
        groups={groups}
        onChange={(value) => change({ among: all.find((choice) => choice.value === value)?.filter ?? null })}
      />
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
