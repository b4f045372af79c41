import { deflateNode } from "../../../src/files/deflateNode";
import { inflateNode } from "../../../src/files/inflateNode";
import { patchXlsx, readXlsx } from "../../../src/xlsx";
import { HOSTILE_ROWS } from "../../hostile/rows";
import { changedCells, changedParts, number } from "../support/patched";

describe("a hostile file is written into as far as it is read", () => {
  const all = (names: { readonly sheets: readonly { readonly name: string }[] }): readonly string[] => names.sheets.map(({ name }) => name);

  test.each(HOSTILE_ROWS.map((row) => [`${row.id}: ${row.what}`, row] as const))("%s", (_name, row) => {
    const bytes = row.bytes();
    const limits = row.limits === undefined ? {} : { limits: row.limits };
    const reading = readXlsx(bytes, { inflate: inflateNode, want: all, ...limits });
    const sheet = reading.ok ? (reading.workbook.sheets[0]?.name ?? "") : "评分";
    const patching = patchXlsx(bytes, [number(sheet, "ZZ900", 4.5)], { inflate: inflateNode, deflate: deflateNode, ...limits });
    const own = readXlsx(bytes, { inflate: inflateNode, want: () => [sheet], ...limits });
    if (!own.ok) {
      expect(patching).toEqual({ ok: false, refusals: own.refusals });
    } else if (patching.ok) {
      expect(reading.ok ? changedCells(bytes, patching.bytes) : [`${sheet}!ZZ900`]).toEqual([`${sheet}!ZZ900`]);
      expect(changedParts(bytes, patching.bytes).length).toBeLessThanOrEqual(2);
    } else {
      const isMerged = own.workbook.read.some(({ merges }) => merges.length > 0);
      expect(patching.refusals.map(({ code }) => code)).toEqual([own.workbook.facts.isSigned ? "patch-signed" : isMerged ? "patch-merged" : "patch-sheet-no-cells"]);
    }
  });
});
