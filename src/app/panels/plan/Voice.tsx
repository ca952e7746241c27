import { useState } from "react";
import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { Button } from "../../controls/Button.tsx";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import controls from "../../controls/controls.module.css";
import { NumberField } from "../../controls/NumberField.tsx";
import type { AnswerSeed } from "../../state/planAnswers.ts";
import { followersOf } from "../../state/prices.ts";
import { useDoing } from "../../state/useStore.ts";
import { notBelow } from "./amounts.ts";
import { PersonFinder } from "./PersonFinder.tsx";
import type { Said } from "./said.ts";
import type { Hand } from "./useHand.ts";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./VoiceList.module.css";

/** One step of the stair, as parts of its length. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

interface VoiceProps {
  readonly view: PlanView;
  readonly seed: AnswerSeed;
  readonly at: number;
  readonly step: Step;
  readonly said: Said;
  readonly isPriced: boolean;
  /** Undefined: nothing can be changed just now. */
  readonly hand: Hand | undefined;
}

type Changing = "swap" | "price" | null;

/** One of the first voices: who it is, what she costs, what she adds; and what can be done with her. */
export function Voice({ view, seed, at, step, said, isPriced, hand }: VoiceProps) {
  const words = usePlanWords();
  const { list } = words.plan;
  const { plan } = view;
  const { prices } = plan.question;
  const [changing, setChanging] = useState<Changing>(null);
  const columns = 3 + (isPriced ? 1 : 0) + (hand === undefined ? 0 : 1);
  const [gain = "", low = "", high = ""] = said.gains([seed.gain, seed.low, seed.high]);
  return (
    <>
      <tr className={styles.voice}>
        <td className={styles.place}>{at + 1}</td>
        <th scope="row" className={styles.who}>
          <Who view={view} seed={seed} />
        </th>
        {isPriced && (
          <td className={styles.price}>
            {seed.cost === null ? <span className={styles.sub}>{list.unknown}</span> : words.amounts.money(seed.cost, prices.currency)}
          </td>
        )}
        <td className={styles.stair}>
          <span className={styles.track}>
            <span
              className={styles.bar}
              aria-hidden="true"
              style={{ left: `${100 * step.from}%`, width: `${100 * (step.to - step.from)}%` }}
            />
            {!step.isLast && <span className={styles.riser} aria-hidden="true" style={{ left: `${100 * step.to}%` }} />}
            <span className={styles.gain} style={{ left: `${100 * step.to}%` }} title={list.range(gain, low, high)}>
              +{gain}
            </span>
          </span>
        </td>
        {hand !== undefined && (
          <td className={styles.tools}>
            <Tools view={view} row={seed.person} hand={hand} onChange={setChanging} />
          </td>
        )}
      </tr>
      {changing !== null && hand !== undefined && (
        <tr>
          <td colSpan={columns} className={styles.changing}>
            {changing === "price" ? (
              <Pricing view={view} seed={seed} hand={hand} onEnd={() => setChanging(null)} />
            ) : (
              <Swapping view={view} seed={seed} said={said} hand={hand} onEnd={() => setChanging(null)} />
            )}
            <Button kind="quiet" size="bar" onClick={() => setChanging(null)}>
              {words.texts.cancel}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}

/** Her name, and in a second line her community and her followers. */
function Who({ view: { people, plan }, seed: { person, isGiven } }: Pick<VoiceProps, "view" | "seed">) {
  const { plan: texts, texts: common } = usePlanWords();
  const { set } = useDoing();
  const community = people.communityOf(person);
  const { network } = people.holding;
  const followers = followersOf(network, person);
  const knowsFollowers = !Number.isNaN(followers);
  const isDeclared = (network.people.declaredFollowers[person] ?? NaN) >= 0;
  const { include } = plan.question;
  return (
    <span
      className={styles.person}
      onPointerEnter={() => set(() => ({ pointer: { hovered: person } }))}
      onPointerLeave={() => set(() => ({ pointer: { hovered: null } }))}
    >
      <CommunityDot community={community} />
      <span className={styles.names}>
        <span>
          <bdi className={styles.name}>{people.plainOf(person)}</bdi>
          {isGiven && include.includes(person) && <span className={styles.sub}> {texts.list.mustHave}</span>}
        </span>
        <span className={styles.about}>
          {people.isNamesake(person) && <bdi>{people.idBeside(person)}, </bdi>}
          {knowsFollowers && (isDeclared ? common.person.followers(followers) : texts.list.followers(followers))}
          {knowsFollowers && community >= 0 && ", "}
          {community >= 0 && (
            <bdi>
              {people.communities.leaders[community] === person
                ? common.person.ownCircle(people.communities.sizes[community] ?? 0)
                : texts.list.around(people.communityName(community))}
            </bdi>
          )}
        </span>
      </span>
    </span>
  );
}

interface ToolsProps {
  readonly view: PlanView;
  readonly row: number;
  readonly hand: Hand;
  readonly onChange: (changing: Changing) => void;
}

function Tools({ view: { plan, people, answer }, row, hand, onChange }: ToolsProps) {
  const { plan: texts } = usePlanWords();
  const { list } = texts;
  const isMust = plan.question.include.includes(row);
  const item = (label: string, onClick: () => void, isOff = false) => (
    <Menu.Item className={controls.item} disabled={isOff} onClick={onClick}>
      <span className={controls.itemText}>{label}</span>
    </Menu.Item>
  );
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")} aria-label={list.menu(people.nameOf(row))}>
        <Ellipsis size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
          <Menu.Popup className={controls.menu}>
            {item(list.swap, () => onChange("swap"))}
            {item(list.out, () => hand.takeOut(row), (answer?.seeds.length ?? 0) < 2)}
            {item(list.setPrice, () => onChange("price"))}
            <div className={controls.separator} aria-hidden="true" />
            {item(isMust ? list.mustRemove : list.mustAdd, () => hand.list("include", row))}
            {item(list.never, () => hand.list("exclude", row), isMust)}
            <div className={controls.separator} aria-hidden="true" />
            {item(list.page, () => hand.showOnMap(row))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ChangingProps extends Pick<VoiceProps, "view" | "seed"> {
  readonly hand: Hand;
  readonly onEnd: () => void;
}

function Pricing({ view: { plan, people }, seed: { person, cost }, hand, onEnd }: ChangingProps) {
  const { plan: texts, amounts } = usePlanWords();
  const { prices } = plan.question;
  return (
    <div className={styles.pricing}>
      <NumberField
        label={texts.prices.of(people.nameOf(person))}
        unit={prices.currency}
        value={prices.byHand[person] ?? cost}
        write={amounts.write}
        read={(typed) => notBelow(amounts.read(typed))}
        unreadable={texts.amount.notBelow}
        onChange={(value) => {
          hand.setPrice(person, value);
          onEnd();
        }}
      />
    </div>
  );
}

/** Whom to put in her place: first whoever would do best. */
function Swapping({ view: { people }, seed: { person, instead }, said, hand, onEnd }: ChangingProps & { readonly said: Said }) {
  const { plan: texts } = usePlanWords();
  const swap = (other: number) => {
    hand.swap(person, other);
    onEnd();
  };
  return (
    <div className={styles.swapping}>
      {instead !== null && (
        <Button size="bar" onClick={() => swap(instead.person)}>
          <CommunityDot community={people.communityOf(instead.person)} />
          <bdi>{texts.models.instead(people.nameOf(instead.person))}</bdi>
          <span className={styles.sub}>{said.exact(instead.mean)}</span>
        </Button>
      )}
      <PersonFinder people={people} label={texts.list.inLabel} onFound={swap} />
    </div>
  );
}
