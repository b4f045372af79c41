import { type CellTexts, ourCellTexts } from "./cellTexts";
import type { Look } from "./campaign";
import type { OtherReader } from "./others/otherReaders";

/** Where one other program reads something else than we do, with an example; `count` files each. */
export type Disagreements = Map<string, { count: number; example: string }>;

/** Every file is held against the first program, and the others are asked when it differs and once in so many files. */
const ASKED_ANYWAY = 25;

/**
 * Holds every file that is read against what other programs read. One of them alone may be wrong, and is counted; two that agree on
 * another value than ours are a fault.
 */
export function againstOthers(others: readonly OtherReader[], disagreements: Disagreements): Look {
  let files = 0;
  return async (trial, bytes, { reading }) => {
    const [first, ...rest] = others;
    if (reading?.ok !== true || first === undefined) {
      return [];
    }
    files += 1;
    const ours = ourCellTexts(reading.workbook);
    const theirs = new Map<string, CellTexts>();
    const ask = async ({ name, read }: OtherReader): Promise<readonly string[]> => {
      const cells = await read(bytes);
      if (cells === null) {
        return [];
      }
      theirs.set(name, cells);
      const differing = differences(ours, cells);
      for (const key of differing) {
        const said = `${sort(ours.get(key))} / ${sort(cells.get(key))}`;
        const known = disagreements.get(`${name} ${said}`) ?? { count: 0, example: `${key}: ${ours.get(key) ?? "nothing"} / ${cells.get(key) ?? "nothing"} in ${JSON.stringify(trial)}` };
        disagreements.set(`${name} ${said}`, { ...known, count: known.count + 1 });
      }
      return differing;
    };
    const differing = new Set(await ask(first));
    if (differing.size > 0 || files % ASKED_ANYWAY === 0) {
      for (const other of rest) {
        (await ask(other)).forEach((key) => differing.add(key));
      }
    }
    const agreed = [...differing].filter((key) => doTwoAgree(key, ours, theirs));
    return agreed.length === 0
      ? []
      : [{ kind: "unlike-others", what: agreed.slice(0, 3).map((key) => `${key}: ours ${ours.get(key) ?? "nothing"}${[...theirs].map(([name, cells]) => `, ${name} ${cells.get(key) ?? "nothing"}`).join("")}`).join("; ") }];
  };
}

function differences(ours: CellTexts, theirs: CellTexts): readonly string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((key) => !isSame(ours.get(key), theirs.get(key)));
}

/** What shows as a date has many forms, and programs tell dates apart in ways of their own; the number beneath is compared elsewhere. */
function isSame(ours: string | undefined, theirs: string | undefined): boolean {
  return ours === theirs || ours === "date" || theirs === "date";
}

function doTwoAgree(key: string, ours: CellTexts, theirs: ReadonlyMap<string, CellTexts>): boolean {
  // That two know of nothing says little: programs lose whole sheets over a path that they do not follow.
  const said = [...theirs.values()].map((cells) => cells.get(key)).filter((text) => text !== undefined && !isSame(ours.get(key), text));
  return said.some((text, index) => said.indexOf(text) !== index);
}

function sort(text: string | undefined): string {
  switch (text?.[0]) {
    case undefined:
      return "nothing";
    case "n":
      return "number";
    case "t":
      return "text";
    case "b":
      return "boolean";
    default:
      return text === "date" ? "date" : "error";
  }
}
