import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { XlsxDocument } from "../../src/xlsx";
import { node, type Ran } from "../build/nodeProgram";
import { ADD_IN, documentOf, featureDocument, scoringPlan, sheetOf } from "./support/documents";
import { bytesOf, partsOf } from "./support/parts";
import { workedDocument } from "./support/workedDocument";

const DOCUMENTS: Readonly<Record<string, XlsxDocument>> = {
  "every-feature": featureDocument(),
  "made-at-a-grid": workedDocument(),
  "one-empty-sheet": documentOf([sheetOf()]),
  "empty-zh-CN": { ...scoringPlan("zh-CN", "empty"), addIn: ADD_IN },
  "empty-en-US": { ...scoringPlan("en-US", "empty"), addIn: ADD_IN },
  "realistic-zh-CN": { ...scoringPlan("zh-CN", "realistic"), addIn: ADD_IN },
  "realistic-en-US": { ...scoringPlan("en-US", "realistic"), addIn: ADD_IN },
};

function damaged(damage: (part: string) => string): Uint8Array {
  return zipSync(Object.fromEntries([...partsOf(bytesOf(featureDocument()))].map(([name, part]) => [name, strToU8(damage(part))])));
}

const DAMAGED: Readonly<Record<string, Uint8Array>> = {
  "misplaced-element": damaged((part) => part.replace(/(<sheetProtection[^>]*\/>)(<mergeCells.*<\/mergeCells>)/, "$2$1")),
  "unknown-value": damaged((part) => part.replace('errorStyle="warning"', 'errorStyle="warn"')),
  "unknown-attribute": damaged((part) => part.replace("<tableColumn id", '<tableColumn colour="1" id')),
  "same-sheet-twice": damaged((part) => part.replace('sheetId="2"', 'sheetId="1"')),
};

describe("Microsoft's Open XML SDK", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "servicestar-sdk-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function validate(files: Readonly<Record<string, Uint8Array>>): Ran {
    const places = Object.entries(files).map(([name, bytes]) => {
      const place = path.join(folder, `${name}.xlsx`);
      writeFileSync(place, bytes);
      return place;
    });
    return node(["test/xlsx/support/validateFiles.mjs", ...places]);
  }

  test("finds nothing wrong with what we write", () => {
    const files = Object.fromEntries(Object.entries(DOCUMENTS).map(([name, document]) => [name, bytesOf(document)]));
    expect(validate(files)).toEqual({ status: 0, stdout: "7 files\n", stderr: "" });
  });

  test("would find what Excel repairs", () => {
    const { status, stdout } = validate(DAMAGED);
    expect(status).toBe(1);
    expect([...new Set(stdout.match(/^[a-z-]+(?=\.xlsx: )/gm))]).toEqual(Object.keys(DAMAGED));
  });
});
