import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds in a frame, but for the parts that are left out: "rule: element". */
export async function faultsOf(frame: Frame, without: readonly string[]): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  // A colour on its way from one state to the next is none that anybody reads by.
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)).then(() => undefined));
  const { violations } = await frame.evaluate<AxeResults, readonly [readonly string[], readonly string[]]>(
    ([exclude, tags]) =>
      (window as unknown as { readonly axe: typeof axe }).axe.run(
        { exclude: exclude.map((selector) => selector) },
        { resultTypes: ["violations"], runOnly: [...tags], iframes: false },
      ),
    [without, TAGS],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** What can be used in a frame and stands beyond its right edge, by its name: there it is cut, though nothing scrolls sideways. */
export function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("button, input, select, textarea, a[href], [role=tab]")]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((element) => element.getAttribute("aria-label") ?? element.textContent ?? ""),
  );
}
