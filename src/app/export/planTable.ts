/** The table of a plan: its people in order, what each costs and adds, and what all of that rests on. */
import type { AnswerSeed, PlanAnswer } from "../state/planAnswers.ts";
import { tableOf, type Column, type Table } from "./table.ts";
import type { Material, PlanMaterial } from "./target.ts";

export function planTable(material: Material): Table {
  const { plan } = material;
  if (plan === undefined) throw new Error("a plan was expected, found none");
  const { seeds } = plan.answer;
  return tableOf(columnsOf(material, plan), seeds.length, () => seeds.entries());
}

type Row = readonly [at: number, seed: AnswerSeed];

function columnsOf({ names, communityOf, communityName, texts }: Material, { name, answer }: PlanMaterial): readonly Column<Row>[] {
  const words = texts.plan;
  const { basis, certificate, mean } = answer;
  // numbers that are only good for comparing are parts of the plan
  const unit = basis.isRelative && mean > 0 ? mean : 1;
  const writing = basis.isRelative ? "percent" : "decimal";
  const community = (row: number) => (communityOf(row) < 0 ? "" : communityName(communityOf(row)));
  return [
    { header: words.plan, cell: () => names.textOf(name) },
    { header: words.place, writing: "count", cell: ([at]) => at + 1 },
    { header: texts.columns.account, cell: ([, { person }]) => names.idOf(person) },
    { header: texts.columns.name, cell: ([, { person }]) => names.plainOf(person) },
    { header: texts.columns.community, cell: ([, { person }]) => community(person) },
    { header: words.price, writing: "decimal", cell: ([, { cost }]) => cost ?? NaN },
    { header: basis.isRelative ? words.addsPart : words.adds, writing, cell: ([, { gain }]) => meant(gain / unit) },
    { header: words.low, writing, cell: ([, { low }]) => meant(low / unit) },
    { header: words.high, writing, cell: ([, { high }]) => meant(high / unit) },
    { header: words.together, writing, cell: ([at]) => meant(sumTo(answer, at) / unit) },
    { header: words.mustHave, cell: ([, { isGiven }]) => (isGiven ? words.yes : words.no) },
    { header: words.instead, cell: ([, { instead }]) => (instead === null ? "" : names.nameOf(instead.person)) },
    { header: words.certificate, writing: "percent", cell: () => certificate?.part ?? NaN },
    { header: words.confidence, writing: "percent", cell: () => certificate?.confidence ?? NaN },
    { header: words.model, cell: () => words.models[basis.model].name },
    { header: words.seed, writing: "count", cell: () => basis.seed },
  ];
}

/** Digits that mean something in a number that was counted on drawn campaigns: it is known to about one part in a hundred. */
const DIGITS = 4;

function meant(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function sumTo({ seeds }: PlanAnswer, at: number): number {
  return seeds.slice(0, at + 1).reduce((sum, { gain }) => sum + gain, 0);
}
