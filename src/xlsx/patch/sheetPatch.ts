import type { XlsxLimits } from "../read/limits";
import type { XlsxPackage } from "../read/package/openPackage";
import type { TextPlatform } from "../read/xml/encoding";
import type { XlsxSheet } from "../read/workbook";
import type { CellFormats } from "./cellFormats";
import type { PlacedChange, XlsxPatchRefusal } from "./changes";
import { edited } from "./edits";
import { sheetFrames } from "./frames";
import { PartText } from "./partText";
import { wantedCells } from "./places";
import { ruleAgainst } from "./rules";
import { handedOver } from "./sharedFormulas";
import { sheetEdits, styleOf } from "./sheetEdits";
import { type CellPlace, type FormulaPlace, type SharedGroup, surveySheet, type SheetSurvey } from "./survey";

/** One sheet of the package, and what is to be changed in it. */
export class SheetPatch {
  /** why it cannot be */
  readonly refusals: readonly XlsxPatchRefusal[];
  private readonly sheet: XlsxSheet;
  private readonly changes: readonly PlacedChange[];
  private readonly part: PartText;
  private readonly survey: SheetSurvey;

  constructor(sheet: XlsxSheet, part: string, changes: readonly PlacedChange[], opened: XlsxPackage, limits: XlsxLimits, platform: TextPlatform) {
    this.sheet = sheet;
    this.changes = changes;
    this.part = new PartText(opened.archive.read(part));
    this.survey = surveySheet(this.part, wantedCells(changes), limits, platform);
    const rules = { merges: sheet.merges, frames: sheetFrames(opened, part), survey: this.survey };
    this.refusals = changes.flatMap((change) => ruleAgainst(change, rules) ?? []);
  }

  /** Whether a formula goes for one of the changes. */
  get replacesFormulas(): boolean {
    return this.replaced().length > 0;
  }

  /** The cells that people could not change, as the sheet is protected. */
  locked(formats: CellFormats): readonly { readonly sheet: string; readonly cell: string }[] {
    const { sheet, changes, part, survey } = this;
    return sheet.isProtected ? changes.filter(({ row, column }) => formats.isLocked(styleOf(part.text, survey, row, column))).map(({ cell }) => ({ sheet: sheet.name, cell })) : [];
  }

  /** The sheet's part with the changes made; null where that makes no difference. */
  changed(formats: CellFormats): Uint8Array | null {
    const { part, survey, changes } = this;
    const text = edited(part.text, [...sheetEdits(part.text, survey, changes, formats.styleFor), ...this.heirs()]);
    return text === part.text ? null : part.encode(text);
  }

  private replaced(): readonly (CellPlace & { readonly formula: FormulaPlace })[] {
    return this.changes.flatMap(({ row, column }) => {
      const cell = this.survey.rows.get(row)?.cells.get(column);
      return cell === undefined || cell.formula === null ? [] : [{ ...cell, formula: cell.formula }];
    });
  }

  /** Formulas that others shared with the cells that lose them. */
  private heirs(): ReturnType<typeof sheetEdits> {
    const replaced = this.replaced();
    const gone = new Set(replaced.map(({ formula }) => formula));
    const groups = new Set(replaced.flatMap(({ group }) => (group === null ? [] : [group])));
    return [...groups].flatMap((group: SharedGroup) => handedOver(group, (member) => gone.has(member), this.part.text, this.formulaAt));
  }

  private readonly formulaAt = (row: number, column: number): string =>
    this.sheet.rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column)?.formula ?? "";
}
