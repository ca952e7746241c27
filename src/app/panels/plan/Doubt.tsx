import { BudgetCurve } from "./BudgetCurve.tsx";
import { CalibrationPart } from "./CalibrationPart.tsx";
import { DelayTable } from "./DelayTable.tsx";
import { Exposure } from "./Exposure.tsx";
import { ModelDoubt } from "./ModelDoubt.tsx";
import type { DoubtPart } from "./parts.ts";
import { WaysChart } from "./WaysChart.tsx";
import styles from "./Doubt.module.css";

/** The right of the screen: what more would bring, what the same would do otherwise, and what if the model is wrong. */
export function Doubt({ view, answer }: DoubtPart) {
  const part = { view: { ...view, plan: view.answered }, answer };
  const isCrisis = view.answered.question.kind === "crisis";
  if (answer.seeds.length === 0) return null;
  return (
    <div className={styles.doubt} data-stale={view.isStale || undefined}>
      {isCrisis && <Exposure {...part} />}
      {isCrisis && <DelayTable {...part} />}
      <BudgetCurve {...part} />
      {!isCrisis && <WaysChart {...part} />}
      {!isCrisis && <ModelDoubt {...part} />}
      <CalibrationPart {...part} />
    </div>
  );
}
