import { expectationOf } from "../template";
import type { Expectation, ExpectationGround } from "../template";
import { Recent } from "./recent";

/** Two templates in a few sizes; the characters of the formulas are by far the most of what one holds. */
const LIMITS = { entries: 8, weight: 8 * 1024 * 1024 };

const RECENT = new Recent<ExpectationGround, Expectation>(LIMITS, isSameGround);

/** What a workbook of this ground must hold. Files of one body ask for the same again and again, and it costs more than everything else about a file. */
export function recentExpectation(ground: ExpectationGround): Expectation {
  const known = RECENT.find(ground);
  if (known !== undefined) {
    return known;
  }
  const made = expectationOf(ground);
  RECENT.keep(ground, made, weightOf(made));
  return made;
}

/** A standard is told by being the very one: two that say the same cost no more than being worked out twice. */
function isSameGround(one: ExpectationGround, other: ExpectationGround): boolean {
  return (
    one.catalogue === other.catalogue &&
    one.profile === other.profile &&
    one.locale === other.locale &&
    one.version === other.version &&
    JSON.stringify(one.needs) === JSON.stringify(other.needs)
  );
}

/** Of a formula besides its text there are its cell's place and what it shows. */
const BESIDES = 200;

function weightOf({ formulas, scoresheet, basis }: Expectation): number {
  const cells = [...scoresheet.values(), ...basis.values()].map(({ content }) => (content.kind === "text" ? content.text : content.kind === "formula" ? content.formula : "").length);
  return [...formulas.map(({ formula }) => formula.length), ...cells].reduce((weight, length) => weight + length + BESIDES, 0);
}
