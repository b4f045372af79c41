import metadata from "./metadata.json";

/** One member of a class of the Excel API, as the typings declare it. */
export interface Member {
  readonly name: string;
  /** the member's name in the request language */
  readonly wireName: string;
  readonly kind: "scalar" | "navigation" | "method" | "event";
  /** scalar: may be set */
  readonly writable: boolean;
  /** scalar: a `Date` in the program, a text on the wire */
  readonly date: boolean;
  /** method: the number of declared parameters, to which shorter calls are filled up with null */
  readonly parameters: number;
  /** navigation, method: the class of the object that it gives; null for none */
  readonly target: string | null;
  /** method: gives a `ClientResult` */
  readonly result: boolean;
  /** the requirement set that brought it where that is beyond what the client carries: "ExcelApi 1.16" */
  readonly beyond: string | null;
}

export interface ClassDescription {
  readonly name: string;
  readonly members: ReadonlyMap<string, Member>;
  /** of a collection: the class of its items */
  readonly item: string | null;
}

/**
 * A member's word: `name` of a read-only property, `name=` of one that can be set, `name%` of a date, `name>Class` of an
 * object, `name(2` of a method with two parameters, then `>Class` or `?` for what it gives, `name!` of an event; at the
 * end `@16` for a member that came with ExcelApi 1.16, `@` for one outside the numbered sets.
 */
const WORD = /^(\w+)(?:\((\d+))?(?:>(\w+))?([!?%]?)(=?)(?:@(\d*))?$/;

/** Reads one class's line; throws where a word is not of the grammar. */
export function parseClass(name: string, line: string): ClassDescription {
  const members = new Map<string, Member>();
  let item: string | null = null;
  for (const word of line.split(" ")) {
    if (word.startsWith("*")) item = word.slice(1);
    else if (word !== "") {
      const member = parseMember(word);
      members.set(member.name, member);
    }
  }
  return { name, members, item };
}

function parseMember(word: string): Member {
  const match = WORD.exec(word);
  if (match === null) throw new Error(`No word of the client's metadata: ${word}`);
  const [, name = "", parameters, target = null, mark, writable, beyond] = match;
  const kind = mark === "!" ? "event" : parameters !== undefined ? "method" : target !== null ? "navigation" : "scalar";
  return {
    name,
    wireName: name.charAt(0).toUpperCase() + name.slice(1),
    kind,
    writable: writable === "=",
    date: mark === "%",
    parameters: Number(parameters ?? 0),
    target,
    result: mark === "?",
    beyond: beyond === undefined ? null : beyond === "" ? "preview" : `ExcelApi 1.${beyond}`,
  };
}

/** The classes of the Excel API up to the client's floor, by name. */
export function parseClasses(): ReadonlyMap<string, ClassDescription> {
  return new Map(Object.entries(metadata.classes).map(([name, line]) => [name, parseClass(name, line)]));
}

/** The enums of the Excel API: `enums.ChartType.line` is "Line". */
export function parseEnums(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(Object.entries(metadata.enums).map(([name, words]) => [name, parseEnum(words)]));
}

function parseEnum(words: string): Record<string, string> {
  return Object.fromEntries(
    words.split("|").map((word) => {
      const colon = word.indexOf(":");
      return colon < 0 ? [word, word.charAt(0).toUpperCase() + word.slice(1)] : [word.slice(0, colon), word.slice(colon + 1)];
    }),
  );
}
