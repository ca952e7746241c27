import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Triple } from "../../../../src/app/panels/findings/Triple.tsx";
import { useFigure } from "../../../../src/app/panels/how/useFigure.ts";
import { useOpened, WorkContext } from "../../../../src/app/state/useStore.ts";
import type { Columns } from "../../../../src/app/state/holdings.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);

const HOUR_MS = 3_600_000;
const AUDIENCE = Array.from({ length: 24 }, (_, i) => `p${i}`);
const POSTS = Array.from({ length: 12 }, (_, i) => `post${i}`);
/** Twelve posts, each shared by half of those who hear them, some sooner and some later. */
const FEW_POSTS: Sketch = {
  follows: AUDIENCE.map((hears) => [hears, "ana"]),
  posts: POSTS.map((id, i) => ({ id, author: "ana", timeMs: i * 100 * HOUR_MS })),
  shares: POSTS.flatMap((post, i) =>
    AUDIENCE.filter((_, j) => (i + j) % 2 === 0).map((sharer, j) => ({
      sharer,
      author: "ana",
      post,
      timeMs: (i * 100 + ((i % 3) + 1) * (j + 1)) * HOUR_MS,
    })),
  ),
};

function Opened() {
  const columns = useOpened()?.columns;
  return columns === undefined ? null : <Triple columns={columns} />;
}

/** What a scene says of the same number. */
function Told({ columns }: { readonly columns: Columns }) {
  const { said, beside } = useFigure("halfLife", columns);
  return <p>{`${said} | ${beside ?? "nothing"}`}</p>;
}

describe("of too few posts", () => {
  it("the range stands in place of the number, here and in a scene", async () => {
    const { work, store } = await mountNetwork(<Opened />, FEW_POSTS);
    const figure = () => screen.getByRole("heading", { name: "Half-life" }).parentElement?.textContent ?? "";
    await waitFor(() => expect(figure()).toMatch(/Half-life[\d.]+\u00a0(min|h)[^.]* to /), { timeout: 5000 });
    const columns = work.holdings.get(store.getState().work.version)?.columns;
    if (columns === undefined) throw new Error("columns were expected");
    render(
      <WorkContext value={work}>
        <Told columns={columns} />
      </WorkContext>,
    );
    await waitFor(() => expect(screen.getByText(/ to .*\| nothing$/)).toBeTruthy());
  });

  it("no number stands where there is no range for it either", async () => {
    const { container } = await mountNetwork(<Opened />, {
      follows: [["budi", "ana"]],
      posts: [{ id: "p", author: "ana", timeMs: 1 }],
      shares: [{ sharer: "budi", author: "ana", post: "p", timeMs: 2 }],
    });
    await waitFor(() => expect(container.textContent).toContain("too little for a number"), { timeout: 5000 });
    expect(container.textContent).not.toContain("100%");
    expect(container.textContent).not.toContain("read the range");
  });
});

it("says why there is no number rather than that too little stands behind it", async () => {
  const posts = FEW_POSTS.posts?.map(({ id, author }) => ({ id, author })) ?? [];
  await mountNetwork(<Opened />, { ...FEW_POSTS, posts });
  const figure = () => screen.getByRole("heading", { name: "Half-life" }).parentElement?.textContent ?? "";
  const amplification = () => screen.getByRole("heading", { name: "Reach amplification" }).parentElement?.textContent ?? "";
  await waitFor(() => expect(amplification()).toContain("too little for a number"), { timeout: 5000 });
  await waitFor(() => expect(figure()).toContain("the files do not say when the posts were made"), { timeout: 5000 });
});
