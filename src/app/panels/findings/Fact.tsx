import type { ReactNode } from "react";
import { toldOf, wholeRange } from "../../state/doubts.ts";
import { useWords } from "../../state/useStore.ts";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { reasonWords } from "../reasons.ts";
import type { People } from "../usePeople.ts";
import styles from "./Inspector.module.css";

interface FactProps {
  readonly name: string;
  readonly how?: ReactNode;
  readonly children: ReactNode;
}

/** One line of facts: what it is, the number, and the way to how it is known. */
export function Fact({ name, how, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {how !== undefined && <dd className={styles.factHow}>{how}</dd>}
    </div>
  );
}

interface WholeProps {
  readonly id: string;
  readonly people: People;
}

/** A number about the whole, or why there is none. */
export function WholeValue({ id, people, format }: WholeProps & { readonly format: (value: number) => string }) {
  const reason = reasonWords(id, people.holding.columns, useWords());
  const value = people.holding.columns.whole.get(id) ?? NaN;
  return Number.isNaN(value) ? <span className={styles.quiet}>{reason}</span> : format(value);
}

/** The same range wherever the number stands: with the doubt that was told, without asking for it. */
export function rangeOfWhole(id: string, { holding }: People): readonly [number, number] | undefined {
  return wholeRange(id, holding.columns, toldOf(holding, id));
}

/** How a number about the whole is known. */
export function Whole({ id, people }: WholeProps) {
  const { columns } = people.holding;
  const reason = reasonWords(id, columns, useWords());
  return (
    <HowDoWeKnow isWhole id={id} columns={columns} value={columns.whole.get(id) ?? NaN} range={rangeOfWhole(id, people)} reason={reason} />
  );
}
