/** What stands in a format as it is, and so shows nothing of the value. */
const LITERAL = /"[^"]*"|\\.|_.|\*./gsu;
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[0-9]+(?:\.[0-9]+)?)\]/;
const BRACKETED = /\[[^[\]]*\]/g;
/** Shows the value in another way than by figures with so many decimals: as it is, as a text, a fraction, or a power of ten. */
const OTHERWISE = /general|g\/通用格式|@|\/|e[+-]/i;
const DATE = /[ymdhs]/i;
const LONGEST = 1_024;
/** What a number in a file holds at least; a difference behind them comes from reckoning in binary. */
const DIGITS = 15;

/** Whether a number in this format is shown with fewer decimals than it has. */
export function isRounding(code: string, value: number): boolean {
  const section = sectionFor(code.slice(0, LONGEST).replace(LITERAL, "").split(";"), value).replace(BRACKETED, "");
  const [, whole = "", decimals = ""] = /^([^.]*)(?:\.(.*))?$/s.exec(section) ?? [];
  if (OTHERWISE.test(section) || DATE.test(section) || !/[0#?]/.test(section)) {
    return false;
  }
  const hundreds = section.split("%").length - 1;
  const thousands = commasBehind(decimals === "" ? whole : decimals);
  const shown = (decimals.match(/[0#?]/g) ?? []).length;
  return decimalsOf(value) - 2 * hundreds + 3 * thousands > shown;
}

/** The part of a format that is for this number. */
function sectionFor(sections: readonly string[], value: number): string {
  const [first = "", second = first, third = first] = sections;
  const conditions = [first, second].slice(0, sections.length).map((section) => CONDITION.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const found = conditions.findIndex((condition) => condition !== null && holds(condition, value));
    return found === 0 ? first : found === 1 ? second : (sections[Math.min(2, sections.length - 1)] ?? first);
  }
  return value > 0 ? first : value < 0 ? second : third;
}

function holds([, operator, bound = ""]: RegExpExecArray, value: number): boolean {
  const other = Number(bound);
  switch (operator) {
    case "<":
      return value < other;
    case "<=":
      return value <= other;
    case ">":
      return value > other;
    case ">=":
      return value >= other;
    case "=":
      return value === other;
    default:
      return value !== other;
  }
}

/** How many decimals a number has, below 0 for so many zeros at its end. */
function decimalsOf(value: number): number {
  const [, digits = "", exponent = "0"] = /^-?([0-9.]+)e([+-][0-9]+)$/.exec(value.toExponential(DIGITS - 1)) ?? [];
  const figures = withoutZeros(digits.replace(".", ""));
  return figures === "" ? 0 : figures.length - 1 - Number(exponent);
}

function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") {
    end -= 1;
  }
  return digits.slice(0, end);
}

/** Commas right behind the last figure; each leaves out three digits. */
function commasBehind(part: string): number {
  const start = Math.max(part.lastIndexOf("0"), part.lastIndexOf("#"), part.lastIndexOf("?")) + 1;
  let end = start;
  while (part[end] === ",") {
    end += 1;
  }
  return end - start;
}
