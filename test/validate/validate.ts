/** The tables of "Does it predict anything?", in Markdown. */
import { RESAMPLES, type Judged } from "./judging.ts";
import { realLogs } from "./logs.ts";
import { judgePeople, PEOPLE_SCORES, type JudgedPeople, type PeopleScore } from "./people.ts";
import { plantWorld } from "./planted.ts";
import { judgePlantedTies, judgeRealTies, TIE_SCORES, type JudgedTies } from "./ties.ts";

/** @param data the folder of real logs. @param say what is being done, line by line. */
export async function validate(data: string, say: (line: string) => void, resamples = RESAMPLES): Promise<string> {
  const people: [string, JudgedPeople][] = [];
  const ties: [string, JudgedTies][] = [];
  say("planted cascades");
  const planted = plantWorld(1);
  ties.push(["planted", judgePlantedTies(planted, resamples)]);
  people.push(["planted, per post", judgePeople(planted.network, resamples)]);
  for (const log of realLogs(data)) {
    const network = await log.read();
    say(network === undefined ? `left out, not at hand: ${log.name}` : log.name);
    if (network === undefined) continue;
    people.push([log.name, judgePeople(network, resamples)]);
    if (network.follows.count > 0) ties.push([log.name, judgeRealTies(network, resamples)]);
  }
  return [...peopleTables(people), ...tieTables(ties)].join("\n");
}

function peopleTables(judgedLogs: readonly [string, JudgedPeople][]): string[] {
  const table = (title: string, of: (log: JudgedPeople) => Partial<Record<PeopleScore, Judged>>): string[] => [
    `**${title}** (NDCG of the first fifty)`,
    "",
    row(["", ...judgedLogs.map(([name, { learned, next }]) => `${name}: ${count(learned)} shares → ${count(next)}`)]),
    row(["---", ...judgedLogs.map(() => "---")]),
    ...PEOPLE_SCORES.map((score) => row([score, ...judgedLogs.map(([, log]) => cell(of(log)[score]))])),
    "",
  ];
  return [...table("Who is shared most next", (log) => log.byAll), ...table("Who is shared most next by peers", (log) => log.byPeers)];
}

function tieTables(judgedLogs: readonly [string, JudgedTies][]): string[] {
  const heads = judgedLogs.flatMap(([name, { cases, happened, brier }]) => [
    `${name}, AUC: ${count(happened)} of ${count(cases)}`,
    ...(brier === undefined ? [] : [`${name}, Brier`]),
  ]);
  const lines = TIE_SCORES.map((score) =>
    row([
      score,
      ...judgedLogs.flatMap(([, { auc, brier }]) => [cell(auc[score]), ...(brier === undefined ? [] : [cell(brier[score], 5)])]),
    ]),
  );
  const [reliability] = judgedLogs.flatMap(([, log]) => (log.reliability === undefined ? [] : [log.reliability]));
  return [
    "**Which tie passes on the next post**",
    "",
    row(["", ...heads]),
    row(["---", ...heads.map(() => "---")]),
    ...lines,
    "",
    "How far p̂ can be taken at its word (planted, tenths of the exposures by p̂):",
    "",
    row(["expected", ...reliability.map(({ expected }) => percent(expected))]),
    row(["---", ...reliability.map(() => "---")]),
    row(["came", ...reliability.map(({ came }) => percent(came))]),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cell(found: Judged | undefined, digits = 3): string {
  if (found === undefined || Number.isNaN(found.value)) return "–";
  return `${found.value.toFixed(digits)} (${found.low.toFixed(digits)}–${found.high.toFixed(digits)})`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
