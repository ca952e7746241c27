/** The work in a project file that is kept for good: something of everything that its version can hold. */
import { silentPulse } from "../../../../src/core/base/pulse.ts";
import { readSources } from "../../../../src/core/intake/readSources.ts";
import { packNetwork } from "../../../../src/core/network/wire.ts";
import { joinedBytes } from "../../../../src/core/project/readProjectFile.ts";
import { writeProjectFile } from "../../../../src/core/project/writeProjectFile.ts";
import { sourceOf } from "../../../core/intake/sources.ts";

const NAMES = ["@wira", "@lestari", "@bagas", "@ayu", "@tono", "@rara", "@dimas", "@kedai.pagi", "@gita", "@seno", "@<b>", "@__proto__"];
const follows = NAMES.flatMap((name, i) => [1, 3, 5].map((step) => `${name},${NAMES[(i * step + step) % NAMES.length]}`));
const shares = NAMES.slice(0, 9).map((name, i) => `${name},@kedai.pagi,p${i % 3},2026-03-0${1 + (i % 9)}T10:0${i % 6}:00Z`);
const FILES = {
  "follows.csv": ["follower,followed", ...follows].join("\n"),
  "shares.csv": ["user,original author,post,time", ...shares].join("\n"),
};

const looks = { sortBy: "directAudience", isDescending: false, columns: ["directAudience", "lateralInfluence"] };
const STATE = {
  answers: { byQuestion: { "direction:shares.csv": "as-is" } },
  title: { text: "Kedai Pagi, March" },
  appearance: { sizeBy: "directAudience", colourBy: "community" },
  arrangement: { moved: { 2: [120.5, -48] }, hidden: [4], isPaused: false },
  selection: { rows: [0, 7] },
  table: looks,
  postTable: { ...looks, sortBy: null, ranges: [{ column: "sharers", from: 1, to: null }] },
  filters: {
    filter: { join: "and", clauses: [{ id: 2, isNegated: true, test: { kind: "set", set: 1 } }] },
    sets: [{ id: 1, name: "Ours <i>", rows: [7, 1] }],
    lastId: 2,
  },
  accounts: {
    said: { ours: [7], brands: [], media: [], people: [0] },
    isAnswered: true,
    assumed: { relationships: 200, attribution: "first" },
  },
  story: { scenes: [], lastId: 0, minutes: 12 },
  place: { screen: "people", isDrawerOpen: false, drawer: "time" },
};

/** The file, and what should be found in it. */
export async function makeProject(): Promise<{ file: Uint8Array; expected: object }> {
  const files = Object.entries(FILES).map(([name, text]) => sourceOf(name, text));
  const { network, report, questions, problems } = await readSources(files, { answers: STATE.answers.byQuestion, pulse: silentPulse });
  if (network === undefined) throw new Error("a network was expected");
  const opening = {
    files: files.map(({ name, size }) => ({ name, bytes: size })),
    status: "read",
    report,
    questions,
    problems,
    sample: null,
  };
  const positions = Float32Array.from({ length: 24 }, (_, i) => Math.round(Math.cos(i) * 4000) / 10);
  const pieces: Uint8Array[] = [];
  const content = { seed: 1, state: { opening, ...STATE, display: { theme: "dark" } }, positions, wire: packNetwork(network), files };
  await writeProjectFile(content, (bytes) => void pieces.push(bytes), silentPulse);
  const { people, follows: ties, shares: actions } = network;
  return {
    file: joinedBytes(pieces),
    expected: { people: people.count, ties: ties.count, shares: actions.count, state: STATE, positions: [...positions] },
  };
}
