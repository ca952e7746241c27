import { Fragment, useId, useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { ACCOUNT_KINDS, accountsOf, type AccountKind } from "../../state/accounts.ts";
import { sayAccounts } from "../../state/actions/sayAccounts.ts";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import { useDoing, useWords } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import type { LikelyAccount } from "./useAccounts.ts";
import styles from "./AccountsCard.module.css";

interface AccountsCardProps {
  readonly people: People;
  readonly likely: readonly LikelyAccount[];
  /** Opened again after the question was answered: everything can be changed at once. */
  readonly isAgain?: boolean;
  readonly onDone?: () => void;
}

/** One question, because lateral and vertical hang on it: which account is ours, which are brands or media. */
export function AccountsCard({ people, likely, isAgain = false, onDone }: AccountsCardProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const [isChanging, setChanging] = useState(isAgain);
  const [changed, setChanged] = useState<ReadonlyMap<number, AccountKind>>(new Map());
  const heading = useId();
  const kindNow = ({ row, kind }: LikelyAccount) => changed.get(row) ?? kind;

  function answer(): void {
    perform(sayAccounts, accountsOf(new Map(likely.map((account) => [account.row, kindNow(account)]))));
    onDone?.();
  }

  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {texts.accounts.heading}
      </h2>
      <p className={styles.why}>{texts.accounts.why}</p>
      {!isChanging && <Grouped people={people} likely={likely} />}
      {isChanging && (
        <ul className={styles.list}>
          {likely.map((account) => (
            <li key={account.row} className={styles.account}>
              <CommunityDot community={people.communityOf(account.row)} />
              <button
                type="button"
                className={styles.name}
                onClick={() => perform(selectPeople, { rows: [account.row], mode: "replace", name: people.nameOf(account.row) })}
              >
                <bdi>{people.nameOf(account.row)}</bdi>
              </button>
              <KindChoice
                name={people.nameOf(account.row)}
                kind={kindNow(account)}
                onChange={(kind) => setChanged(new Map(changed).set(account.row, kind))}
              />
              <p className={styles.reasons}>{account.reasons.map((reason) => texts.accounts.reasons[reason]).join(", ")}</p>
            </li>
          ))}
        </ul>
      )}
      {isChanging && <p className={styles.why}>{texts.accounts.others}</p>}
      <div className={styles.buttons}>
        <Button kind={isChanging ? "ordinary" : "primary"} onClick={answer}>
          {isChanging ? texts.accounts.use : texts.accounts.right}
        </Button>
        {isChanging ? (
          <Button kind="quiet" onClick={() => (isAgain ? onDone?.() : setChanging(false))}>
            {texts.cancel}
          </Button>
        ) : (
          <Button onClick={() => setChanging(true)}>{texts.accounts.change}</Button>
        )}
      </div>
    </section>
  );
}

interface KindChoiceProps {
  readonly name: string;
  readonly kind: AccountKind | "unknown";
  readonly onChange: (kind: AccountKind) => void;
}

/** What kind of account somebody is, as a choice. */
export function KindChoice({ name, kind, onChange }: KindChoiceProps) {
  const { texts } = useWords();
  const items = (kind === "unknown" ? [...ACCOUNT_KINDS, kind] : ACCOUNT_KINDS).map((value) => ({
    value,
    label: texts.accounts.choices[value],
  }));
  return (
    <Choice
      label={texts.accounts.kindOf(name)}
      isLabelUnseen
      value={kind}
      groups={[{ items }]}
      onChange={(value) => {
        const chosen = ACCOUNT_KINDS.find((known) => known === value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

/** The likely accounts by kind, and why: short enough to be read before the numbers that hang on it. */
function Grouped({ people, likely }: Pick<AccountsCardProps, "people" | "likely">) {
  const { texts } = useWords();
  return (
    <dl className={styles.groups}>
      {ACCOUNT_KINDS.map((kind) => {
        const group = likely.filter((account) => account.kind === kind);
        // the reason that weighs most for each, said once
        const reasons = new Set(group.flatMap((account) => account.reasons.slice(0, 1)));
        return (
          group.length > 0 && (
            <div key={kind} className={styles.group}>
              <dt>{texts.accounts.choices[kind]}</dt>
              <dd>
                {group.map(({ row }, i) => (
                  <Fragment key={row}>
                    {i > 0 && ", "}
                    <bdi className={styles.grouped}>{people.nameOf(row)}</bdi>
                  </Fragment>
                ))}
                <span className={styles.because}>{[...reasons].map((reason) => texts.accounts.reasons[reason]).join(", ")}</span>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
