import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Drawer } from "../../../../src/app/panels/table/Drawer.tsx";
import { Inspector } from "../../../../src/app/panels/findings/Inspector.tsx";
import { PostsScreen } from "../../../../src/app/panels/posts/PostsScreen.tsx";
import { PostsTable } from "../../../../src/app/panels/posts/PostsTable.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { rangePosts } from "../../../../src/app/state/actions/changeTable.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork } from "../../mounted.tsx";

const HOUR = 3_600_000;
const share = (sharer: string, author: string, post: string, hour: number) => ({ sharer, author, post, timeMs: hour * HOUR });
const SKETCH: Sketch = {
  people: ["ana", "budi", "citra", "dewi"],
  follows: [
    ["ana", "budi"],
    ["citra", "budi"],
    ["dewi", "ana"],
  ],
  posts: [
    { id: "first", author: "budi", timeMs: 0 },
    { id: "second", author: "ana", timeMs: 10 * HOUR },
    { id: "third", author: "dewi", timeMs: 20 * HOUR },
  ],
  shares: [
    share("ana", "budi", "first", 1),
    share("citra", "budi", "first", 2),
    share("dewi", "budi", "first", 3),
    share("dewi", "ana", "second", 11),
    { ...share("citra", "ana", "second", 12), kind: "reply" },
  ],
};

beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1400);
  Object.defineProperty(HTMLElement.prototype, "scrollTo", { configurable: true, value: () => {} });
});
beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
afterEach(cleanup);

const posts = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("gridcell")[0]?.textContent);
const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(name) });

describe("the table of posts", () => {
  it("stands in order of shares, names author and time, and says what is missing", async () => {
    await mountNetwork(<PostsTable isFull={false} />, SKETCH);
    await waitFor(() => expect(posts()).toEqual(["first", "second", "third"]));
    expect(within(rowOf("second")).getByRole("button", { name: "ana" })).toBeTruthy();
    expect(within(rowOf("second")).getByText("1 Jan 1970, 10:00")).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Posted (UTC)" })).toBeTruthy();
    expect(within(rowOf("third")).getAllByText("no shares yet").length).toBeGreaterThan(0);
    const head = screen.getByRole("columnheader", { name: "Replies" });
    fireEvent.click(within(head).getByRole("button"));
    await waitFor(() => expect(posts()[0]).toBe("second"));
  });

  it("selects who wrote a post and who shared it, as one step with a name", async () => {
    const { store } = await mountNetwork(<PostsTable isFull={false} />, SKETCH);
    fireEvent.click(await screen.findByRole("row", { name: /second/ }));
    expect(store.getState().selection).toEqual({ rows: [0, 3], post: 1 });
    expect(rowOf("second").getAttribute("aria-selected")).toBe("true");
    // the list itself stays whole: it is from there that one goes on
    expect(posts()).toHaveLength(3);
    expect(store.getState().history.done.at(-1)).toMatchObject({ name: "selectPost", about: { name: "second" } });
    undo(store);
    expect(store.getState().selection).toEqual({ rows: [] });
  });

  it("selects the author alone by her name", async () => {
    const { store } = await mountNetwork(<PostsTable isFull={false} />, SKETCH);
    fireEvent.click(within(await screen.findByRole("row", { name: /first/ })).getByRole("button", { name: "budi" }));
    expect(store.getState().selection).toEqual({ rows: [1] });
  });

  it("follows who is chosen: what they wrote or shared, and in the drawer the people of a post", async () => {
    const { store } = await mountNetwork(<Drawer />, SKETCH);
    fireEvent.click(screen.getByRole("tab", { name: /Posts/ }));
    await waitFor(() => expect(posts()).toHaveLength(3));
    perform(store, selectPeople, { rows: [0], mode: "replace" });
    await waitFor(() => expect(posts().toSorted()).toEqual(["first", "second"]));
    expect(screen.getByRole("tab", { name: "Posts 2 of 3" })).toBeTruthy();
    undo(store);
    await waitFor(() => expect(posts()).toHaveLength(3));
    fireEvent.click(rowOf("second"));
    fireEvent.click(screen.getByRole("tab", { name: "People 2 of 4" }));
    await waitFor(() => expect(posts().toSorted()).toEqual(["ana", "dewi"]));
  });

  it("lists only posts in a range, says so on a chip, and takes it back", async () => {
    const { store } = await mountNetwork(<PostsScreen />, SKETCH);
    await screen.findByText("3 posts, by shares");
    perform(store, rangePosts, { column: "actions:share", from: 2, to: null });
    await waitFor(() => expect(posts()).toEqual(["first"]));
    expect(screen.getByText("1 of 3 posts, by shares")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Remove: Shares is 2 or more" }));
    await waitFor(() => expect(posts()).toHaveLength(3));
    perform(store, rangePosts, { column: "actions:share", from: 9, to: null });
    fireEvent.click(await screen.findByRole("button", { name: "Show posts of any size" }));
    await waitFor(() => expect(posts()).toHaveLength(3));
  });

  it("says plainly that there are no posts, and why", async () => {
    await mountNetwork(<PostsTable isFull={false} />, { follows: [["ana", "budi"]] });
    await screen.findByText("These files know no posts.");
    expect(screen.getByText(/no share export among them/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Add a file with post ids" })).toBeTruthy();
  });

  it("offers nothing to do with posts where there are none", async () => {
    await mountNetwork(<PostsScreen />, { follows: [["ana", "budi"]] });
    await screen.findByText("These files know no posts.");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Posts");
    expect(screen.queryByRole("button", { name: "Add a filter" })).toBeNull();
    expect(screen.queryByText(/Escape/)).toBeNull();
  });

  it.each([
    { pointer: "fine", hint: /^Enter shows who wrote/ },
    { pointer: "coarse", hint: /^Tap a post/ },
  ])("speaks of keys only where there are some: $pointer", async ({ pointer, hint }) => {
    vi.stubGlobal("matchMedia", (query: string) => ({
      matches: query === `(pointer: ${pointer})`,
      addEventListener() {},
      removeEventListener() {},
    }));
    await mountNetwork(<PostsScreen />, SKETCH);
    await screen.findByText("3 posts, by shares");
    expect(screen.getByText(hint)).toBeTruthy();
  });

  it("shows a log without posts as the one topic that it is read as", async () => {
    const shares = SKETCH.shares?.map(({ post: _post, ...rest }) => rest) ?? [];
    const { store } = await mountNetwork(<PostsScreen />, { ...SKETCH, posts: [], shares });
    await screen.findByText(/read as one topic: one row/);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The whole log, read as one topic");
    expect(screen.queryByText(/^Enter shows/)).toBeNull();
    expect(posts()).toEqual(["The whole log"]);
    fireEvent.click(rowOf("The whole log"));
    expect(store.getState().selection.rows).toEqual([]);
  });
});

describe("a post's page", () => {
  it("says who wrote it, its numbers, and who had it from whom", async () => {
    const { store } = await mountNetwork(
      <>
        <PostsTable isFull={false} />
        <Inspector />
      </>,
      SKETCH,
    );
    fireEvent.click(await screen.findByRole("row", { name: /first/ }));
    expect(await screen.findByText("Post first")).toBeTruthy();
    const list = (await screen.findByText("3 people, in the order in which they did")).parentElement;
    if (list === null) throw new Error("a list was expected around its first words");
    const items = within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toContain("ana");
    expect(items[0]).toContain("heard it from budi");
    expect(items[2]).toContain("dewi");
    expect(items[2]).toContain("heard it from ana");
    expect(screen.getByLabelText("Could have seen: How do we know?")).toBeTruthy();
    fireEvent.click(within(list).getByText("citra"));
    expect(store.getState().selection).toEqual({ rows: [2] });
  });
});
