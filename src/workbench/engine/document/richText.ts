import type { IDocumentData, IStyleData, ITextRun, ITextStyle } from "@univerjs/core";
import { BooleanNumber, DocumentFlavor } from "@univerjs/core";
import type { EngineFont, EngineRun } from "../engine";
import { fromUniverStyle, toUniverStyle } from "./styles";

/** What a cell of the grid looks like that nobody has styled; said in a run, since a run would take it from its cell otherwise. */
const UNSTYLED: Required<Omit<EngineFont, "fontName">> = { fontSize: 11, bold: false, italic: false, underline: false, strike: false, baseline: "normal", color: "#000000" };

/** Letters and what belongs to them, of a style of a cell or of a part of its text. */
export function fontOf(style: IStyleData | ITextStyle): EngineFont {
  const { fontName, fontSize, bold, italic, underline, strike, baseline, color } = fromUniverStyle(style);
  return {
    ...(fontName === undefined ? {} : { fontName }),
    ...(fontSize === undefined || fontSize === UNSTYLED.fontSize ? {} : { fontSize }),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strike === true ? { strike } : {}),
    ...(baseline === undefined ? {} : { baseline }),
    ...(color === undefined || color === UNSTYLED.color ? {} : { color }),
  };
}

/** The looks of a text's parts, its cell's own underneath; null where all of it looks like the cell. */
export function readRuns({ body }: IDocumentData, cell: EngineFont): readonly EngineRun[] | null {
  const length = (body?.dataStream ?? "").replace(/\r\n\0?$/, "").length;
  const runs: EngineRun[] = [];
  const add = (count: number, style: EngineFont): void => {
    const before = runs.at(-1);
    if (count <= 0) return;
    if (before !== undefined && JSON.stringify(before.style) === JSON.stringify(style)) runs[runs.length - 1] = { ...before, length: before.length + count };
    else runs.push({ length: count, style });
  };
  let reached = 0;
  for (const { st, ed, ts } of [...(body?.textRuns ?? [])].sort((a, b) => a.st - b.st)) {
    const [from, to] = [Math.max(st, reached), Math.min(ed, length)];
    if (from >= to) continue;
    add(from - reached, cell);
    add(to - from, ts === undefined ? cell : fontOver(cell, ts));
    reached = to;
  }
  add(length - reached, cell);
  return runs.every(({ style }) => JSON.stringify(style) === JSON.stringify(cell)) ? null : runs;
}

/** A part says what it changes, what it switches off included. */
function fontOver(cell: EngineFont, part: ITextStyle): EngineFont {
  const said = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined && value !== null));
  return fontOf({ ...toUniverStyle(cell), ...said });
}

/** A text with its looks as the grid keeps one. */
export function styledText(text: string, runs: readonly EngineRun[]): IDocumentData {
  const stream = text.replace(/\r\n?|\n/g, "\r");
  const textRuns: ITextRun[] = [];
  let reached = 0;
  for (const { length, style } of runs) {
    const end = Math.min(reached + length, stream.length);
    if (end > reached) textRuns.push({ st: reached, ed: end, ts: runStyle(style) });
    reached = end;
  }
  const ends = [...`${stream}\r`.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  return {
    id: "d",
    body: { dataStream: `${stream}\r\n`, textRuns, paragraphs: ends, sectionBreaks: [{ startIndex: stream.length + 1 }] },
    documentStyle: { documentFlavor: DocumentFlavor.UNSPECIFIED },
    drawings: {},
    drawingsOrder: [],
  };
}

function runStyle(style: EngineFont): ITextStyle {
  const { va, ul, st, ...font } = toUniverStyle({ ...UNSTYLED, ...style });
  const off = { s: BooleanNumber.FALSE };
  return { ...font, ul: ul ?? off, st: st ?? off, ...(va ? { va } : {}) };
}
