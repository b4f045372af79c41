import type { ReviewedFile } from "../../core";
import { cellAt, rangeOf } from "../plan/address";
import { text } from "../plan/cells";
import { BODY, base } from "../plan/palette";
import type { PlanBlock, PlanConditionalFormat, PlanContent, PlanStyledRange, PlanValidation } from "../plan/plan";
import { matchRows, rowText, type RowMatch } from "./matchRows";
import type { RegisterRequest } from "./register";
import { placeIn, type HeldRegister } from "./heldRegister";
import { RegisterSurvey } from "./registerSurvey";
import { REGISTER_COLUMNS, columnStyle, conditions, registerCells, stateRules, subtotal, totalsLine } from "./registerSheet";
import { DECISION_COLUMNS } from "./reviewColumns";
import { REGISTER_TABLES, REVIEW_STATE_WORDS, registerText, type RegisterColumn } from "./registerWords";

/** What is written into a register that is there already. Rows keep their place, and cells that are not named keep everything. */
export interface RegisterRefresh {
  readonly sheet: string;
  readonly table: string;
  /** whole rows to put in below the table, so that nothing below it is covered; null where the table does not grow */
  readonly insert: { readonly row: number; readonly rows: number } | null;
  /** the table afterwards */
  readonly range: string;
  /** for new rows only */
  readonly styles: readonly PlanStyledRange[];
  readonly validations: readonly PlanValidation[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  /** in the order in which they must be written: what says that a file changed comes first, the fingerprint by which it is known last */
  readonly blocks: readonly PlanBlock[];
  /** what the column of the fingerprints holds until its own blocks are written: where it holds something else, rows have moved */
  readonly fingerprints: { readonly at: string; readonly texts: readonly string[] };
  /** the blocks of that column, to be written after all others */
  readonly lastBlocks: readonly PlanBlock[];
  readonly totalsCell: HeldRegister["totalsCell"];
  readonly totals: PlanContent;
  readonly counts: RefreshCounts;
}

/** How many rows became what. */
export interface RefreshCounts {
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  /** rows that stay although their file was not scored this time */
  readonly gone: number;
}

type Cells = Map<RegisterColumn, PlanContent>;

/** What a decision rests on: blank where a state is taken back. The log keeps it. */
const MARKS = ["stateBy", "stateSince", "stateBasis"] as const satisfies readonly RegisterColumn[];

function isDecided(column: RegisterColumn): boolean {
  return DECISION_COLUMNS.some((decided) => decided === column);
}

function takeBack(cells: Cells, reading: HeldRegister): Cells {
  cells.set("state", text(REVIEW_STATE_WORDS.submitted[reading.locale]));
  for (const mark of MARKS) {
    cells.set(mark, null);
  }
  return cells;
}

/** Works out a refresh: each sheet of the run into its own row, new ones into new rows, and rows without a file marked. */
export function refreshRegister(request: RegisterRequest, reading: HeldRegister): RegisterRefresh {
  const { locale, sheets, texts } = request;
  const survey = new RegisterSurvey(locale, texts);
  sheets.forEach(({ file }) => survey.add(file.sheet));
  const { matched, added, left, free } = matchRows(reading, request);
  const writes = new Map<number, Cells>();
  for (const match of matched) {
    writes.set(match.row, cellsOfMatch(match, request, reading));
  }
  const before = reading.rows.length;
  const places = [...free, ...added.slice(free.length).map((_, index) => before + index)];
  added.forEach((sheet, index) => {
    const cells = registerCells(sheet, request);
    writes.set(places[index] ?? 0, new Map([...REGISTER_COLUMNS.map((column) => [column, cells[column]] as const), ["change", text(registerText("added", locale))]]));
  });
  for (const row of left) {
    writes.set(row, cellsOfLeft(row, request, reading));
  }
  const rows = Math.max(before, ...[...writes.keys()].map((row) => row + 1));
  const first = reading.headerRow + 1;
  const last = reading.headerRow + rows;
  const place = (column: RegisterColumn): number => {
    const within = placeIn(reading, column);
    return within < 0 ? -1 : reading.column + within;
  };
  const isNew = rows > before;
  const firstNew = first + before;
  const present = REGISTER_COLUMNS.filter((column) => place(column) >= 0);
  return {
    sheet: reading.sheet,
    table: REGISTER_TABLES.register,
    insert: isNew ? { row: firstNew, rows: rows - before } : null,
    range: rangeOf(reading.column, reading.headerRow, reading.column + reading.headers.length - 1, last),
    styles: isNew ? present.map((column) => ({ range: rangeOf(place(column), firstNew, place(column), last), style: { ...base(locale), ...BODY, ...columnStyle(column) } })) : [],
    validations: isNew ? stateRules(locale, firstNew, last, place) : [],
    conditionalFormats: isNew ? conditions(locale, firstNew, last, place) : [],
    blocks: [
      ...columnBlocks("change", writes, place, first),
      ...columnBlocks("state", writes, place, first),
      ...present.filter((column) => !["change", "state", "hash"].includes(column)).flatMap((column) => columnBlocks(column, writes, place, first)),
      ...present.filter((column) => (reading.above[placeIn(reading, column)] ?? "").includes("SUBTOTAL(")).map((column) => ({
        at: cellAt(place(column), reading.headerRow - 1),
        cells: [[subtotal(column, survey, rangeOf(place(column), first, place(column), last))]],
      })),
    ],
    lastBlocks: columnBlocks("hash", writes, place, first),
    fingerprints: { at: cellAt(place("hash"), first), texts: reading.rows.map((_, row) => rowText(reading, row, "hash")) },
    totalsCell: reading.totalsCell,
    totals: totalsLine(request.totals, locale),
    counts: { kept: matched.filter(({ isSameBytes }) => isSameBytes).length, changed: matched.filter(({ isSameBytes }) => !isSameBytes).length, added: added.length, gone: left.length },
  };
}

/** What the run says of it; of the reviewer's own only the state, and that only where the bytes are other ones. */
function cellsOfMatch({ sheet, row, isSameBytes }: RowMatch, request: RegisterRequest, reading: HeldRegister): Cells {
  const { locale } = request;
  const cells: Cells = new Map(REGISTER_COLUMNS.filter((column) => !isDecided(column)).map((column) => [column, registerCells(sheet, request)[column]]));
  const path = rowText(reading, row, "file");
  if (isSameBytes) {
    // The state before stays to be seen until a reviewer says what holds for the bytes of now.
    const undecided = isSubmitted(reading, row) && formerOf(rowText(reading, row, "change")) !== "";
    const moved = path === "" || path === sheet.file.path ? "" : registerText("moved", locale, { path });
    cells.set("change", text(undecided ? rowText(reading, row, "change") : moved));
  } else {
    cells.set("change", text(withFormer(registerText("changed", locale), reading, row)));
    takeBack(cells, reading);
  }
  return cells;
}

/** A row whose file has no sheet this time: it stays as it is, and says why. */
function cellsOfLeft(row: number, { files, locale }: RegisterRequest, reading: HeldRegister): Cells {
  const path = rowText(reading, row, "file");
  const hash = rowText(reading, row, "hash");
  const file: ReviewedFile | undefined = files.find((one) => one.path === path) ?? files.find((one) => hash !== "" && one.hash === hash);
  if (file?.outcome === "refused") {
    const cells: Cells = new Map([["change", text(withFormer(registerText("unreadable", locale), reading, row))]]);
    return file.hash === hash ? cells : takeBack(cells, reading);
  }
  const why = file?.outcome === "duplicate" ? registerText("twin", locale, { of: file.of }) : registerText("gone", locale);
  return new Map([["change", text(why)]]);
}

function isSubmitted(reading: HeldRegister, row: number): boolean {
  const state = rowText(reading, row, "state");
  return state === "" || Object.values(REVIEW_STATE_WORDS.submitted).includes(state);
}

/** The reason with the state that it takes away; one that an earlier refresh took away is told on. */
function withFormer(reason: string, reading: HeldRegister, row: number): string {
  const former = isSubmitted(reading, row) ? formerOf(rowText(reading, row, "change")) : rowText(reading, row, "state");
  return former === "" ? reason : `${reason}${registerText("former", reading.locale, { state: former })}`;
}

/** "" where the text tells of none. */
function formerOf(change: string): string {
  const starts = (["zh-CN", "en-US"] as const).map((locale) => registerText("former", locale, { state: "" }));
  const start = starts.find((one) => change.includes(one));
  return start === undefined ? "" : change.slice(change.lastIndexOf(start) + start.length);
}

/** Runs of rows one below the other, so that a column goes over in as few writes as there are gaps. */
function columnBlocks(column: RegisterColumn, writes: ReadonlyMap<number, Cells>, place: (column: RegisterColumn) => number, first: number): readonly PlanBlock[] {
  if (place(column) < 0) {
    return [];
  }
  const blocks: { readonly from: number; readonly cells: (readonly PlanContent[])[] }[] = [];
  for (const [row, cells] of [...writes].filter(([, one]) => one.has(column)).sort(([a], [b]) => a - b)) {
    const before = blocks.at(-1);
    const content = [cells.get(column) ?? null];
    if (before !== undefined && before.from + before.cells.length === row) {
      before.cells.push(content);
    } else {
      blocks.push({ from: row, cells: [content] });
    }
  }
  return blocks.map(({ from, cells }) => ({ at: cellAt(place(column), first + from), cells }));
}
