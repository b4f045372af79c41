import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { node } from "../../build/nodeProgram";
import { ADD_IN, featureDocument, scoringPlan } from "../support/documents";
import { number, patched, text, workbookOf } from "../support/patched";
import { bytesOf } from "../support/parts";

/** Cells that are there and cells that are not, of every kind, in the first sheet. */
function filledIn(bytes: Uint8Array): Uint8Array {
  const name = workbookOf(bytes).sheets[0]?.name ?? "";
  const table = workbookOf(bytes).read[0]?.rows.flatMap(({ row, cells }) => cells.filter(({ formula }) => formula !== "").map(({ column }) => ({ row, column }))) ?? [];
  const formula = table[0] === undefined ? [] : [number(name, `${String.fromCharCode(65 + table[0].column)}${String(table[0].row + 1)}`, 1, { replacesFormula: true })];
  return patched(bytes, [...formula, number(name, "AD2", 1.5), text(name, "AD3", "=1+1"), text(name, "AE200", " 甲\n"), { sheet: name, cell: "AF200", value: { kind: "boolean", value: false } }]);
}

test("Microsoft's Open XML SDK finds nothing wrong with a copy", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-sdk-"));
  try {
    const places = Object.entries({ features: bytesOf(featureDocument()), scoring: bytesOf({ ...scoringPlan("zh-CN", "realistic"), addIn: ADD_IN }) }).map(([name, bytes]) => {
      const place = path.join(folder, `${name}.xlsx`);
      writeFileSync(place, filledIn(bytes));
      return place;
    });
    expect(node(["test/xlsx/support/validateFiles.mjs", ...places])).toEqual({ status: 0, stdout: "2 files\n", stderr: "" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
