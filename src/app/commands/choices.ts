/** Commands of which there are as many as the moment has measures, attributes, sets, findings. */
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/languages.ts";
import { planName, termName } from "../panels/words.ts";
import { addClause } from "../state/actions/filterPeople.ts";
import { colourBy, sizeBy } from "../state/actions/changeLook.ts";
import { chooseFinding, selectPeople } from "../state/actions/selectPeople.ts";
import { findingHeadline, shownFinding } from "../state/findings.ts";
import { looksOf } from "../state/looks.ts";
import { NAMINGS, withNaming } from "../state/naming.ts";
import { SAMPLE_NAMES } from "../state/opening.ts";
import { THEMES } from "../state/preferences.ts";
import { openSample } from "../state/samples.ts";
import { defineChoice, type Command, type Desk } from "./command.ts";

export function choices(desk: Desk): readonly Command[] {
  return [
    ...findings(desk),
    ...sets(desk),
    ...plans(desk),
    ...looks(desk),
    ...settings(desk),
    ...namings(desk),
    ...samples(desk),
    ...exports(desk),
  ];
}

function findings({ people, words }: Desk): Command[] {
  if (people === undefined) return [];
  return (people.holding.findings?.sentences ?? []).map((finding) => {
    const { id, people: rows } = finding;
    const name = findingHeadline(shownFinding(finding, people));
    return defineChoice(`finding:${id}`, words.texts.commands.finding(name), {
      group: "findings",
      run: (desk) => desk.perform(chooseFinding, { id, rows: Array.from(rows), name }),
    });
  });
}

function sets({ now, people, words: { texts } }: Desk): Command[] {
  const sets = now().filters.sets.map((set) => ({ ...set, name: people?.textOf(set.name) ?? set.name }));
  return sets.flatMap(({ id, name, rows }) => [
    defineChoice(`set:${id}`, texts.commands.selectSet(name), {
      group: "filters",
      run: (desk) => desk.perform(selectPeople, { rows, mode: "replace" }),
    }),
    defineChoice(`onlySet:${id}`, texts.commands.onlySet(name), {
      group: "filters",
      run: (desk) => desk.perform(addClause, { test: { kind: "set", set: id } }),
    }),
  ]);
}

function plans({ now, words }: Desk): Command[] {
  return now().plans.list.map((plan) =>
    defineChoice(`plan:${plan.id}`, words.texts.aboutPlans.open(planName(plan, words)), {
      group: "plans",
      run: (desk) => desk.set(({ place }) => ({ place: { ...place, screen: "plan", plan: plan.id } })),
    }),
  );
}

/** The same ones as in the lists over the map. */
function looks({ people, words, now }: Desk): Command[] {
  if (people === undefined) return [];
  const { commands } = words.texts;
  const { measures, numbers, groups, plainSizes, plainColours } = looksOf(people, (now().accounts.said?.ours.length ?? 0) > 0);
  const size = [...measures, ...numbers, ...plainSizes].map((id) =>
    defineChoice(`size:${id}`, commands.sizeBy(termName(id, words)), { group: "look", run: (desk) => desk.perform(sizeBy, id) }),
  );
  const colour = [...plainColours, ...groups, ...numbers, ...measures].map((id) =>
    defineChoice(`colour:${id}`, commands.colourBy(termName(id, words)), { group: "look", run: (desk) => desk.perform(colourBy, id) }),
  );
  return [...size, ...colour];
}

function settings({ words: { texts } }: Desk): Command[] {
  const themes = THEMES.map((theme) =>
    defineChoice(`theme:${theme}`, texts.commands.theme(texts.view.themes[theme]), {
      group: "look",
      run: (desk) => desk.prefer({ theme }),
    }),
  );
  const languages = LANGUAGES.map((language) =>
    defineChoice(`language:${language}`, texts.commands.language(LANGUAGE_NAMES[language]), {
      group: "look",
      run: (desk) => desk.prefer({ language }),
    }),
  );
  return [...themes, ...languages];
}

/** Under which names people are shown. */
function namings({ people, words: { texts } }: Desk): Command[] {
  if (people === undefined) return [];
  return NAMINGS.map((shown) =>
    defineChoice(`names:${shown}`, texts.naming.command[shown], {
      group: "look",
      run({ set, say }) {
        set(({ naming }) => ({ naming: withNaming(naming, { shown }) }));
        say(texts.naming.said[shown]);
      },
    }),
  );
}

function samples({ words: { texts } }: Desk): Command[] {
  return SAMPLE_NAMES.map((sample) =>
    defineChoice(`sample:${sample}`, texts.commands.sample(texts.door.samples[sample].name), {
      group: "files",
      run: ({ conductor, say }) => void openSample(conductor.reading, sample).catch(() => say(texts.first.sampleMissing)),
    }),
  );
}

/** The dialog says itself why one of them has nothing in it. */
function exports({ people, words: { texts } }: Desk): Command[] {
  if (people === undefined) return [];
  return Object.entries(texts.export.targets).map(([target, name]) =>
    defineChoice(`export:${target}`, texts.commands.export(name), {
      group: "export",
      run: (desk) => desk.set(({ place }) => ({ place: { ...place, overlay: { kind: "export", target } } })),
    }),
  );
}
