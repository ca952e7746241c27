import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { useDoing } from "../../state/useStore.ts";
import styles from "../findings/Inspector.module.css";
import type { People } from "../usePeople.ts";
import { countedIn, saidOf } from "./said.ts";
import { planHeadline } from "./sayings.ts";
import { usePlan } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";

/** Beside a plan that spreads on the map: its people in order, and what each of them adds. */
export function WatchedPlan({ people, id }: { readonly people: People; readonly id: number }) {
  const words = usePlanWords();
  const { list } = words.plan;
  const { perform } = useDoing();
  const { plan, answer } = usePlan(people, id);
  if (answer === undefined) return null;
  const said = saidOf(answer, words);
  return (
    <>
      <h2 className={styles.title}>{planHeadline(plan, answer, words)}</h2>
      <p className={styles.listHead}>{said.isRelative ? list.addsRelative : list.adds[countedIn(plan)]}</p>
      <ol className={styles.list}>
        {answer.seeds.map(({ person, gain, low, high }) => {
          const [by = "", from = "", to = ""] = said.gains([gain, low, high]);
          return (
            <li key={person}>
              <button
                type="button"
                className={styles.listed}
                onClick={() => perform(selectPeople, { rows: [person], mode: "replace", name: people.nameOf(person) })}
              >
                <CommunityDot community={people.communityOf(person)} />
                <bdi className={styles.listedName}>{people.nameOf(person)}</bdi>
                <span className={styles.listedValue} title={list.range(by, from, to)}>
                  +{by}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
