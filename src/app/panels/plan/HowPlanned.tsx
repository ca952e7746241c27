import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { KeptPlan } from "../../state/plans.ts";
import { HowFrame, HowPart } from "../how/HowFrame.tsx";
import how from "../how/HowDoWeKnow.module.css";
import { Sayings } from "../how/Sayings.tsx";
import { countedIn, rangeOf, saidOf, sampledRange } from "./said.ts";
import { sayingsOf } from "./sayings.ts";
import { usePlanWords } from "./usePlanWords.ts";

interface HowPlannedProps {
  readonly plan: KeptPlan;
  readonly answer: PlanAnswer;
}

/** How the plan's number came about, what may be said of it, and what it does not say. */
export function HowPlanned({ plan, answer }: HowPlannedProps) {
  const words = usePlanWords();
  const { why, how: models } = words.plan;
  const said = saidOf(answer, words);
  const counted = countedIn(plan);
  const range = counted === "crisis" ? sampledRange(answer) : rangeOf(answer);
  const { certificate, basis, sets } = answer;
  if (answer.seeds.length === 0) return null;
  return (
    <HowFrame about={why.title} title={why.title} description={why.description[counted]}>
      <div className={how.today}>
        <p className={how.value}>
          {said.isRelative ? words.plan.compare.relative : words.plan.compare.brings[counted](said.exact(answer.mean))}
        </p>
        {range !== undefined && !said.isRelative && (
          <p className={how.range}>{words.texts.inspector.range(said.exact(range[0]), said.exact(range[1]))}</p>
        )}
      </div>
      <Sayings {...sayingsOf(plan, answer, words)} />
      <HowPart heading={why.formula}>
        <p>{why.words[counted === "crisis" ? "crisis" : "spread"]}</p>
        <p className={how.sub}>
          {why.counted[counted]} {why.sets(sets)}
        </p>
      </HowPart>
      <HowPart heading={why.range}>
        <p>{said.isRelative ? why.noRange : why.rangeWords[counted === "crisis" ? "crisis" : "spread"]}</p>
      </HowPart>
      {certificate !== null && (
        <HowPart heading={why.certificate}>
          <p>
            {why.certificateWords(
              said.exact(certificate.low),
              said.exact(certificate.bestPossible),
              words.amounts.confidence(certificate.confidence),
            )}
          </p>
        </HowPart>
      )}
      <HowPart heading={why.basis}>
        <p>
          {why.model(models.models[basis.model].name)} {basis.peersOnly && `${models.peers}. `}
          {basis.steps !== null && `${models.atMost(basis.steps)}. `}
          {why.seed(basis.seed)}
        </p>
        {basis.notes.map((note) => (
          <p key={note} className={how.sub}>
            {words.plan.notes[note]}
          </p>
        ))}
      </HowPart>
      <HowPart heading={why.caveat}>
        <p>{why.caveatWords}</p>
      </HowPart>
      <p className={how.source}>
        {why.source}: {SOURCES}
      </p>
    </HowFrame>
  );
}

const SOURCES =
  "Tang, Tang, Xiao, Yuan 2018 (OPIM-C); Borgs et al. 2014; Guo et al. 2020; Goyal, Bonchi, Lakshmanan 2010; Budak, Agrawal, El Abbadi 2011";
