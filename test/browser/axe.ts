/** What axe finds on a page as it stands: WCAG 2.2, levels A and AA. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ContextSpec, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVEL_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Around an open list Base UI puts spans that take the focus and hand it on at once. Hidden from screen readers and yet
 * in the order of Tab, they break a rule by its letter; nobody ever rests on one. The library has no way to do without them.
 */
const FOCUS_GUARDS = "[data-base-ui-focus-guard]";

/** A busy machine draws few frames. */
const PATIENCE = { timeout: 15_000 };

/** One line for each rule that is broken and each place where it is. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // A colour on its way from one to another has no contrast of its own.
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().filter((animation) => animation instanceof CSSTransition).length), PATIENCE)
    .toBe(0);
  const { violations } = await page.evaluate(
    ([tags, guards]) => {
      const { axe } = globalThis as unknown as { axe: { run(context: ContextSpec, options: RunOptions): Promise<AxeResults> } };
      return axe.run({ include: [["html"]], exclude: [[guards]] }, { runOnly: tags });
    },
    [LEVEL_AA, FOCUS_GUARDS] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
