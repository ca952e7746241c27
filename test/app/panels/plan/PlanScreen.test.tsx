import { cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plan as en } from "../../../../src/app/i18n/en/plan.ts";
import { plan as id } from "../../../../src/app/i18n/id/plan.ts";
import { Inspector } from "../../../../src/app/panels/findings/Inspector.tsx";
import { PlanScreen } from "../../../../src/app/panels/plan/PlanScreen.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { hidePeople } from "../../../../src/app/state/actions/arrangePeople.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import { addClause } from "../../../../src/app/state/actions/filterPeople.ts";
import { shownPlan } from "../../../../src/app/state/plans.ts";
import { isSoundStory } from "../../../../src/app/state/story.ts";
import { openScene } from "../../../../src/app/state/storyParts.ts";
import { PLAN_PROBLEM_CODES } from "../../../../src/core/spread/problem.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork, type Mounted } from "../../mounted.tsx";

const NAMES = ["ana", "budi", "citra", "dewi", "eka", "fajar", "gita", "hadi"];
/** The worked example of `measures.md`: B is heard by three, H by nobody. Without shares all numbers are for comparing. */
const G8: Sketch = {
  people: NAMES,
  follows: [
    ["ana", "budi"],
    ["citra", "budi"],
    ["dewi", "budi"],
    ["citra", "ana"],
    ["ana", "citra"],
    ["dewi", "ana"],
    ["eka", "citra"],
    ["citra", "eka"],
    ["eka", "dewi"],
    ["fajar", "eka"],
    ["gita", "fajar"],
    ["fajar", "gita"],
  ],
};

// the engine really works, beside whatever else the machine does
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shown = ({ store }: Mounted) => shownPlan(store.getState().plans, store.getState().place.plan);
const button = (name: RegExp | string) => screen.getByRole("button", { name });
function type(name: string | RegExp, value: string): void {
  const field = screen.getByRole("textbox", { name });
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}
const names = () =>
  within(screen.getByRole("table"))
    .getAllByRole("rowheader")
    .map((head) => head.textContent ?? "");

describe("the plan", { timeout: 30_000 }, () => {
  it("says that it learned from what was shared and quoted, not from what was said to somebody or liked", async () => {
    const shares = (["share", "quote", "like", "mention", "reply"] as const).map((kind, at) => ({
      sharer: "ana",
      author: "budi",
      kind,
      weight: 10 ** at,
    }));
    await mountNetwork(<PlanScreen />, { ...G8, shares });
    expect(screen.getByText(/Learned from 11 shares and quotes in your files/)).toBeTruthy();
    cleanup();
    await mountNetwork(<PlanScreen />, { ...G8, shares: shares.slice(2) });
    expect(screen.getByText(new RegExp(en.how.noLog))).toBeTruthy();
  });

  it("is asked for, answered with a promise about the model, and says that these files only allow comparing", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText(/at least \d+% of the best possible in this model/);
    screen.getByText(/It is a promise about the model, not about the world\./);
    screen.getByRole("heading", { name: "Win over these two people first" });
    screen.getByText(/How many people that is cannot be said from these files/);
    expect(names()).toHaveLength(3);
    await screen.findByText("Most followers first");
    await screen.findByText("Word travels twice as easily");
    // percentages of the plan, no numbers of people
    expect(screen.getByText("Together").closest("tr")?.textContent).toContain("100%");
    expect(shown(mounted).question.size).toBe(2);
  });

  it("says an answer in the words of the question that it is of, also while another one is asked", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    const said = () => {
      screen.getByRole("heading", { name: "Win over these two people first" });
      screen.getByRole("columnheader", { name: "First voices, in order" });
      screen.getByRole("heading", { name: "As many people, chosen the usual ways" });
      screen.getByText(/No plan with as many people can do much better/);
      screen.getByRole("slider", { name: "Your number of people" });
    };
    said();
    fireEvent.click(button("Budget"));
    await screen.findByText(en.stale);
    expect(shown(mounted).question.isBudget).toBe(true);
    said();
    fireEvent.click(button("Answer a rumour"));
    await screen.findByText(/The rumour starts with/);
    said();
    // and it does not bring the question of before back
    expect(shown(mounted).question).toMatchObject({ kind: "crisis", isBudget: true });
  });

  it("tells the followers that a platform declares from those in the files", async () => {
    await mountNetwork(<PlanScreen />, { ...G8, declaredFollowers: { budi: 300 } });
    type("Number of people", "3");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    const [declared = [], others = []] = [true, false].map((isHers) => names().filter((head) => head.startsWith("budi") === isHers));
    expect(declared).toEqual([expect.stringMatching(/^budi300 declared followers/)]);
    expect(others.filter((head) => /^[a-z]+\d followers?/.test(head))).toHaveLength(2);
    // a community that is called after her is her own
    const heads = [...declared, ...others];
    expect(heads.some((head) => / followers?, own circle of \d+ people$/.test(head))).toBe(true);
    expect(heads.filter((head) => /^([a-z]+)\d.*around \1$/.test(head))).toEqual([]);
  });

  it("follows the hand: somebody is taken out, put in, and brought back", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    const before = names();
    fireEvent.click(button("Put somebody in"));
    const field = screen.getByRole("combobox", { name: "Find somebody to put in" });
    fireEvent.change(field, { target: { value: "hadi" } });
    fireEvent.click(await screen.findByRole("option", { name: /hadi/ }));
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(shown(mounted).people).toHaveLength(3);
    await screen.findByText(/You changed these people by hand/);
    // three are more than was asked for: no bound holds
    await screen.findByText(/these people are more, or cost more, than was asked for/);
    undo(mounted.store);
    await waitFor(() => expect(names()).toEqual(before));
  });

  it("says at the field what is wrong, and the number stays", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "40");
    fireEvent.click(button("Make the plan"));
    await screen.findAllByText(/40 are asked for; at most 8 can be chosen/);
    const field = screen.getByRole("textbox", { name: "Number of people" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    type("Number of people", "a few");
    screen.getByText("A whole number, such as 12");
    expect(shown(mounted).question.size).toBe(40);
    type("Number of people", "3");
    expect(shown(mounted).question.size).toBe(3);
    expect(screen.queryByText(/can be chosen/)).toBeNull();
  });

  it("asks for prices where a budget decides, and for a source where a rumour does", async () => {
    await mountNetwork(<PlanScreen />, G8);
    fireEvent.click(button("Budget"));
    type("Budget", "1,000");
    fireEvent.click(button("Make the plan"));
    await screen.findAllByText(/A budget needs prices/);
    fireEvent.click(button("Answer a rumour"));
    fireEvent.click(button("Number of people"));
    fireEvent.click(button("Make the plan"));
    await screen.findAllByText(/Name at least one person with whom the rumour starts/);
  });

  it("asks what becomes of those without a price, and says why a paid broadcast is not compared", async () => {
    const fee = { kind: "number" as const, name: "fee", values: Float64Array.of(5, 9, NaN, NaN, NaN, NaN, NaN, NaN) };
    const mounted = await mountNetwork(<PlanScreen />, { ...G8, attributes: [fee] });
    screen.getByText("They can be chosen, and a plan with one of them has no price.");
    fireEvent.click(button("Budget"));
    screen.getByText("They are not chosen while a budget decides.");
    fireEvent.click(screen.getByRole("combobox", { name: /^The 6 without a price/ }));
    const option = await screen.findByRole("option", { name: "Cost the same each" });
    // a press is what chooses, and what a click begins with
    fireEvent.pointerDown(option, { pointerType: "mouse" });
    fireEvent.click(option);
    type(/^Each of them/, "4");
    expect(shown(mounted).question.prices).toMatchObject({ rule: { base: 4, perThousand: 0 } });
    type("Budget", "9");
    fireEvent.click(button("Make the plan"));
    // two of the six at 4 do more than any other choice for 9
    await waitFor(() => expect(screen.getByText("Together").closest("tr")?.textContent).toMatch(/Rp\s?[89]/));
    await screen.findByText(/Where numbers of people cannot be said, it is not compared/);
  });

  it("is added to the story as a scene of its people, with what may safely be said", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "2");
    fireEvent.click(button("Change"));
    fireEvent.click(screen.getByRole("checkbox", { name: /Between peers only/ }));
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    fireEvent.click(button("Add to story"));
    await waitFor(() => expect(mounted.store.getState().story.scenes).toHaveLength(1));
    const [scene] = mounted.store.getState().story.scenes;
    expect(scene).toMatchObject({ headline: "Win over these two people first", plan: { id: 1, step: 0 }, camera: { kind: "people" } });
    expect(scene?.selection.people).toHaveLength(2);
    expect(scene?.notes).toContain("at least");
    // what each adds stands in it as the plan's own list has it, under whatever names the story is shown
    const gains = Array.from(document.querySelectorAll<HTMLElement>("td [title]"), (gain) => [gain.textContent, gain.title]);
    const { adds } = scene?.plan ?? {};
    expect(adds?.head).toBe(en.list.addsRelative);
    expect(adds?.each.map(([key]) => key)).toEqual(scene?.selection.people);
    expect(adds?.each.map(([, gain]) => gain)).toEqual(gains.slice(0, 2).map(([gain]) => gain));
    // and, with its range, in what the speaker reads
    for (const [, gain, range] of adds?.each ?? []) expect(scene?.notes).toContain(range === "" ? `: ${gain}` : `: ${gain} (${range})`);
    expect(isSoundStory(mounted.store.getState().story)).toBe(true);
    expect(scene?.safe).not.toBe("");
    // a slide is read without the question beside it
    expect(scene?.caption).toContain(en.lead.peers);
    expect(scene?.caption).not.toContain(en.lead.only.spread);
    undo(mounted.store);
    expect(mounted.store.getState().story.scenes).toHaveLength(0);
  });

  it("takes the place of whoever was chosen while it spreads on the map, with what each of its people adds", async () => {
    const { store } = await mountNetwork(
      <>
        <PlanScreen />
        <aside aria-label="beside">
          <Inspector />
        </aside>
      </>,
      G8,
    );
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    perform(store, selectPeople, { rows: [7], mode: "replace", name: "hadi" });
    const panel = within(screen.getByRole("complementary", { name: "beside" }));
    await panel.findByRole("heading", { name: "hadi" });
    fireEvent.click(button("Watch it spread"));
    await panel.findByRole("heading", { name: "Win over these two people first" });
    const seeds =
      store
        .getState()
        .planned.answers.at(-1)
        ?.seeds.map(({ person }) => person) ?? [];
    const listed = Array.from(document.querySelectorAll("aside li"), (line) => line.textContent ?? "");
    expect(listed.map((line) => /^\w+(?=\+\d)/.exec(line)?.[0])).toEqual(seeds.map((row) => NAMES[row]));
    expect(store.getState()).toMatchObject({ selection: { rows: seeds }, place: { screen: "map", watchedPlan: 1 } });
    // whoever is chosen meanwhile has her page
    perform(store, selectPeople, { rows: [7], mode: "replace", name: "hadi" });
    await panel.findByRole("heading", { name: "hadi" });
  });

  it("shows all of its people in its scene, whatever the window hides and filters, which stay as they were", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    const { store, work } = mounted;
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    const holding = work.holdings.get(store.getState().work.version);
    const chosen =
      store
        .getState()
        .planned.answers.at(-1)
        ?.seeds.map(({ person }) => person) ?? [];
    const [first, second] = chosen;
    const other = NAMES.findIndex((_, row) => !chosen.includes(row));
    if (holding === undefined || first === undefined || second === undefined) throw new Error("two people were expected");
    perform(store, hidePeople, { rows: [first, other] });
    perform(store, addClause, { test: { kind: "near", people: [second], steps: 0, course: "along" } });
    const { filters, arrangement } = store.getState();
    fireEvent.click(button("Add to story"));
    await waitFor(() => expect(store.getState().story.scenes).toHaveLength(1));
    const [scene] = store.getState().story.scenes;
    if (scene === undefined) throw new Error("a scene was expected");
    const opened = openScene(scene, holding);
    expect(opened.rows).toEqual(chosen);
    expect(opened.arrangement.hidden).toEqual([other]);
    // nobody is left grey
    expect(await work.conductor.fitOf(opened.filters)).toBeNull();
    expect(await work.conductor.fitOf(filters)).not.toBeNull();
    expect(store.getState()).toMatchObject({ filters, arrangement });
  });

  it("is compared with another one, as a part of it where no sizes can be said", async () => {
    await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "1");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    fireEvent.click(button("New plan"));
    type("Number of people", "3");
    fireEvent.click(button("Make the plan"));
    await screen.findByRole("heading", { name: /Win over these three people/ });
    await screen.findByText("Word travels twice as easily");
    fireEvent.click(button(en.menu.label("Plan 2")));
    fireEvent.click(await screen.findByRole("menuitem", { name: en.menu.compare }));
    const row = await screen.findByRole("row", { name: new RegExp(en.compare.rows.brings) });
    const [more, less] = within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
    expect(more).toBe(en.compare.more);
    expect(less).toMatch(/^about \d+% of the other$/);
  });

  it("says whom to brief first, and how the list changes with the delay", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    fireEvent.click(button("Answer a rumour"));
    type("Number of people", "2");
    fireEvent.click(button("Add to: The rumour starts with"));
    fireEvent.change(screen.getByRole("combobox", { name: "Find a person" }), { target: { value: "budi" } });
    fireEvent.click(await screen.findByRole("option", { name: /budi/ }));
    expect(shown(mounted).question.rumour).toEqual([1]);
    fireEvent.click(button("Make the plan"));
    await screen.findByRole("heading", { name: "If the answer comes sooner or later" });
    // whoever is briefed saves people, and reaches nobody
    screen.getByRole("heading", { name: "Who saves the same people" });
    const [, delays] = screen.getAllByRole("table");
    expect(delays === undefined ? 0 : within(delays).getAllByRole("columnheader")).toHaveLength(6);
    fireEvent.change(screen.getByRole("slider", { name: "The answer comes" }), { target: { value: "2" } });
    fireEvent.keyUp(screen.getByRole("slider", { name: "The answer comes" }), { key: "ArrowRight" });
    expect(shown(mounted).question.delay).toBe(2);
  });

  it("says why fewer are named than were asked for", async () => {
    await mountNetwork(<PlanScreen />, G8);
    fireEvent.click(button("Answer a rumour"));
    type("Number of people", "5");
    fireEvent.click(button("Add to: The rumour starts with"));
    // heard by fajar alone, who is heard by gita alone again
    fireEvent.change(screen.getByRole("combobox", { name: "Find a person" }), { target: { value: "gita" } });
    fireEvent.click(await screen.findByRole("option", { name: /gita/ }));
    fireEvent.click(button("Make the plan"));
    await screen.findByText(/You asked for 5; nobody else adds anything\./);
    cleanup();
    await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    expect(screen.queryByText(/You asked for/)).toBeNull();
  });

  it("is moved by keyboard along the curve", async () => {
    const mounted = await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "2");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    const slider = await screen.findByRole("slider", { name: "Your number of people" });
    fireEvent.change(slider, { target: { value: "3" } });
    expect(shown(mounted).question.size).toBe(2);
    fireEvent.keyUp(slider, { key: "Enter" });
    expect(shown(mounted).question.size).toBe(3);
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  it("is drawn as parts of the most that was looked at, where numbers are only good for comparing", async () => {
    await mountNetwork(<PlanScreen />, G8);
    type("Number of people", "1");
    fireEvent.click(button("Make the plan"));
    await screen.findByText("Word travels twice as easily");
    // two people bring more than this plan, and no part is more than all of it
    screen.getByText(/100% is what 2 people would bring\./);
    const ticks = Array.from(screen.getByRole("img", { name: /What the plan brings at/ }).querySelectorAll("g text"));
    expect(ticks.map(({ textContent }) => textContent)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
    const slider = screen.getByRole("slider", { name: "Your number of people" });
    expect(slider.getAttribute("aria-valuetext")).toMatch(/^1: about 8\d%/);
    fireEvent.change(slider, { target: { value: "2" } });
    expect(slider.getAttribute("aria-valuetext")).toMatch(/^2: about 100%, \d+% to 100%/);
  });

  it("is read in Indonesian", async () => {
    await mountNetwork(<PlanScreen />, G8, "id");
    type("Jumlah akun", "2");
    fireEvent.click(button("Buat rencana"));
    await screen.findByText(/Ini janji tentang model, bukan tentang kenyataan\./);
    screen.getByRole("heading", { name: "Ajak dua akun ini lebih dulu" });
  });

  it("says plainly that nothing can travel where there are no ties", async () => {
    await mountNetwork(<PlanScreen />, { people: ["ana", "budi"], follows: [] }).catch(() => {});
    await screen.findByText("There is nothing that word could travel along.");
  });
});

/** Every text with the path of its key. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

describe("the words of the plan", () => {
  it("speak of passing on where a rumour is answered: that is what is counted there, and many more could see it", () => {
    const said = ({ headline, lead, crisis, why }: typeof en) => [
      headline.crisis(2, "4"),
      lead.ofExposed("9"),
      crisis.exposed("9", "5", "12", 1),
      crisis.savedBar,
      crisis.leftBar,
      why.description.crisis,
      why.safe.crisis(2, "4", "x"),
    ];
    for (const words of said(en)) expect(words).toMatch(/pass/);
    for (const words of said(id)) expect(words).toMatch(/meneruskan/);
    expect([...said(en), ...said(id)].join(" ")).not.toMatch(/reach|come to|comes to|jangkau|didatangi|sampai ke/);
  });

  it("have the same keys in both languages, differ, and never shout", () => {
    const [english, indonesian] = [leaves(en), new Map(leaves(id))];
    expect([...indonesian.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    const isSame = ([path, text]: [string, unknown]) => typeof text === "string" && indonesian.get(path) === text;
    expect(english.filter(isSame).map(([path]) => path)).toEqual(["how.model", "list.number", "compare.rows.model"]);
    for (const [path, text] of [...english, ...indonesian]) if (typeof text === "string") expect(text, path).not.toContain("!");
  });

  it("say every problem in a sentence", () => {
    for (const words of [en, id])
      for (const code of PLAN_PROBLEM_CODES) {
        const said = words.problems[code]({ found: "9", expected: "5", name: "Ana" });
        expect(said, code).toMatch(/^[\p{Lu}\d].*\.$/su);
        expect(said, code).not.toContain("undefined");
      }
  });
});
