import { XLSX_LIMITS, type XlsxLimits } from "../read/limits";
import { CONTENT_TYPES } from "../read/package/contentTypes";
import type { XlsxPackage } from "../read/package/openPackage";
import { relationshipsPart } from "../read/package/partName";
import { relationshipKind, WORKBOOK_TYPES } from "../read/package/schemas";
import type { XlsxPlatform } from "../read/platform";
import { readPackage } from "../read/readXlsx";
import { Refused } from "../read/refusal";
import type { XlsxWorkbook } from "../read/workbook";
import { readWorkbookPart } from "../read/workbook/workbookPart";
import type { DeflateRaw } from "../write/document";
import { archiveOf, packedEntry } from "../write/zip/zip";
import { CellFormats } from "./cellFormats";
import type { PlacedChange, XlsxCellChange, XlsxPatchRefusal, XlsxPrintArea } from "./changes";
import { patchRefusal, placeChanges } from "./places";
import { SheetPatch } from "./sheetPatch";
import { calculatedOnLoad, printAreasSet, withoutElements } from "./workbookEdits";

export interface PatchXlsxOptions extends XlsxPlatform {
  readonly deflate: DeflateRaw;
  readonly limits?: Partial<XlsxLimits>;
  /** no formula rests on these cells: what formulas keep beside them still holds, and no program has to calculate them anew */
  readonly keepsResults?: boolean;
  readonly printAreas?: readonly XlsxPrintArea[];
}

/** The copy's bytes, and the cells among those changed that the sheet's protection keeps people from changing; or every reason why there is none. */
export type XlsxPatching =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly locked: readonly { readonly sheet: string; readonly cell: string }[] }
  | { readonly ok: false; readonly refusals: readonly XlsxPatchRefusal[] };

/** A sheet is read once for what it holds and once for where it stands, and so is what belongs to it. */
const READINGS = 3;

/**
 * A copy of an .xlsx file in which the given cells hold other values, and everything else is what it was: every part that holds none of
 * them is copied byte for byte as it is compressed, and in a sheet's part nothing but these cells is written anew. All changes are made or none.
 * What formulas keep beside them is from before the change; the copy tells programs to calculate all of them when they open it, unless
 * `keepsResults` says that none of them rests on it.
 */
export function patchXlsx(bytes: Uint8Array, changes: readonly XlsxCellChange[], { deflate, limits, keepsResults = false, printAreas = [], ...platform }: PatchXlsxOptions): XlsxPatching {
  const { bySheet, refusals } = placeChanges(changes);
  const own = { ...XLSX_LIMITS, ...limits };
  const reading = readPackage(bytes, { ...platform, want: () => [...bySheet.keys()] }, own);
  if (!reading.ok) {
    return { ok: false, refusals: [...reading.refusals, ...refusals] };
  }
  own.totalBytes *= READINGS;
  try {
    return patchPackage(reading.workbook, reading.opened, { bySheet, refusals, deflate, limits: own, platform, keepsResults, printAreas });
  } catch (error) {
    if (error instanceof Refused) {
      return { ok: false, refusals: [error.refusal, ...refusals] };
    }
    throw error;
  }
}

interface PatchWork {
  readonly bySheet: ReadonlyMap<string, readonly PlacedChange[]>;
  readonly refusals: readonly XlsxPatchRefusal[];
  readonly deflate: DeflateRaw;
  readonly limits: XlsxLimits;
  readonly platform: XlsxPlatform;
  readonly keepsResults: boolean;
  readonly printAreas: readonly XlsxPrintArea[];
}

function patchPackage(workbook: XlsxWorkbook, opened: XlsxPackage, work: PatchWork): XlsxPatching {
  const { bySheet, deflate, limits, platform, keepsResults, printAreas } = work;
  const { archive, workbookPart } = opened;
  const relationships = opened.relationshipsOf(workbookPart);
  const { sheets: parts } = opened.document(workbookPart, WORKBOOK_TYPES, (scanner) => readWorkbookPart(scanner, opened, relationships));
  const refusals = [...work.refusals, ...(workbook.facts.isSigned ? [patchRefusal("patch-signed", { sheet: "", cell: "" })] : [])];
  const patches = new Map<string, SheetPatch>();
  for (const [name, changes] of bySheet) {
    const part = parts.find((each) => each.name === name);
    const sheet = workbook.read.find((each) => each.name === name);
    if (part?.kind !== "cells" || sheet === undefined) {
      refusals.push(patchRefusal(part === undefined ? "patch-sheet-unknown" : "patch-sheet-no-cells", { sheet: name, cell: "" }));
      continue;
    }
    const patch = new SheetPatch(sheet, part.part, changes, opened, limits, platform);
    refusals.push(...patch.refusals);
    patches.set(part.part, patch);
  }
  if (refusals.length > 0) {
    return { ok: false, refusals };
  }
  const changed = new ChangedParts(opened, limits, platform);
  const styles = relationships.only("styles");
  const formats = new CellFormats(styles === null ? null : archive.read(styles), limits, platform);
  for (const [part, patch] of patches) {
    changed.set(part, patch.changed(formats));
  }
  if (styles !== null) {
    changed.set(styles, formats.changed());
  }
  if (!changed.isEmpty) {
    const areas = new Map(parts.flatMap(({ name }, index) => printAreas.filter(({ sheet }) => sheet === name).map(({ range }) => [index, range] as const)));
    const before = archive.read(workbookPart);
    const printed = areas.size === 0 ? before : printAreasSet(before, areas, limits, platform);
    changed.set(workbookPart, keepsResults ? printed : calculatedOnLoad(printed, limits, platform));
  }
  if ([...patches.values()].some(({ replacesFormulas }) => replacesFormulas)) {
    changed.dropCalculationChain();
  }
  return { ok: true, bytes: changed.packed(deflate), locked: [...patches.values()].flatMap((patch) => patch.locked(formats)) };
}

/** What becomes of the parts of a package. */
class ChangedParts {
  private readonly opened: XlsxPackage;
  private readonly limits: XlsxLimits;
  private readonly platform: XlsxPlatform;
  /** by name in lower case; null for a part that goes */
  private readonly parts = new Map<string, Uint8Array | null>();

  constructor(opened: XlsxPackage, limits: XlsxLimits, platform: XlsxPlatform) {
    this.opened = opened;
    this.limits = limits;
    this.platform = platform;
  }

  get isEmpty(): boolean {
    return this.parts.size === 0;
  }

  /** A part's new bytes; null leaves it as it is. */
  set(part: string, bytes: Uint8Array | null): void {
    if (bytes !== null) {
      this.parts.set(part.toLowerCase(), bytes);
    }
  }

  /** The list in which programs keep the order of formulas may name no cell without one; they make it anew where it is missing. */
  dropCalculationChain(): void {
    const { opened, limits, platform } = this;
    const chain = opened.relationshipsOf(opened.workbookPart).only("calcChain");
    if (chain === null) {
      return;
    }
    const drop = (part: string, isGone: (attribute: (name: string) => string | null) => boolean): void => {
      this.set(part, withoutElements(opened.archive.read(part), isGone, limits, platform));
    };
    drop(relationshipsPart(opened.workbookPart), (attribute) => relationshipKind(attribute("Type") ?? "") === "calcChain");
    drop(CONTENT_TYPES, (attribute) => attribute("PartName")?.toLowerCase() === `/${chain.toLowerCase()}`);
    this.parts.set(chain.toLowerCase(), null);
  }

  /** The whole package; what is not changed is copied as it lies there. */
  packed(deflate: DeflateRaw): Uint8Array {
    return archiveOf(
      this.opened.archive.asStored().flatMap((stored) => {
        const bytes = this.parts.get(stored.name.toLowerCase());
        return bytes === undefined ? [stored] : bytes === null ? [] : [packedEntry({ name: stored.name, bytes }, deflate)];
      }),
    );
  }
}
