/** Why a file was not read: something in it is broken, hostile, or has no single meaning. Codes are permanent. */
export const XLSX_REFUSAL_CODES = [
  // not an .xlsx file
  "file-empty", // {}
  "file-over-limit", // limit (MB)
  "file-password-protected", // {}
  "file-old-excel", // {}
  "file-compound", // {}
  "file-binary-workbook", // {}
  "file-open-document", // {}
  "file-html", // {}
  "file-xml", // {}
  "file-pdf", // {}
  "file-text", // {}
  "file-pointer", // {}
  "file-owner-note", // {}
  "file-other-archive", // {}
  "file-unknown", // {}
  // the container
  "zip-truncated", // {}
  "zip-bytes-before", // count
  "zip-bytes-after", // {}
  "zip-comment", // {}
  "zip-end-record", // {}
  "zip-multi-disk", // {}
  "zip-directory", // {}
  "zip-entry-name", // {}
  "zip-entry-name-encoding", // {}
  "zip-backslash-name", // {}
  "zip-duplicate-name", // other
  "zip-encrypted", // {}
  "zip-method", // method
  "zip-local-header", // {}
  "zip-overlap", // {}
  "zip-gap", // {}
  "zip-descriptor", // {}
  "zip-data", // {}
  "zip-checksum", // {}
  // limits
  "limit-entries", // limit
  "limit-part-size", // limit (MB)
  "limit-total-size", // limit (MB)
  "limit-ratio", // limit
  "limit-depth", // limit
  "limit-attributes", // limit
  "limit-name-length", // limit
  "limit-references", // limit
  "limit-text", // limit
  "limit-strings", // limit
  "limit-styles", // limit
  "limit-names", // limit
  "limit-cells", // limit
  "limit-merges", // limit
  "limit-formulas", // limit
  // XML
  "xml-encoding", // encoding
  "xml-not-utf8", // byte
  "xml-character", // byte
  "xml-doctype", // {}
  "xml-entity", // entity
  "xml-malformed", // byte
  "xml-namespace", // prefix
  "xml-root", // found
  "xml-alternate-content", // {}
  "xml-extension-required", // {}
  "xml-mixed-value", // {}
  "xml-element", // element
  "xml-element-twice", // element
  "xml-attribute", // attribute, value
  "xml-attribute-missing", // attribute
  // the package
  "package-part-missing", // {}
  "package-content-types", // entry
  "package-content-type", // found
  "package-relationship", // id
  "package-target", // target
  "package-no-workbook", // {}
  "package-two-workbooks", // other
  "package-two-parts", // other
  // the workbook
  "workbook-no-sheets", // {}
  "sheet-name-invalid", // {}
  "sheet-name-duplicate", // other
  "sheet-not-cells", // {}
  "sheet-part-shared", // other
  "name-invalid", // name
  "name-duplicate", // name
  "table-invalid", // table
  "table-duplicate", // table
  "style-unknown", // style
  "string-two-values", // {}
  "text-surrogate", // {}
  // cells
  "row-reference", // found
  "row-order", // row
  "cell-reference", // found
  "cell-order", // {}
  "cell-type", // type
  "cell-two-values", // {}
  "cell-number", // found
  "cell-boolean", // found
  "cell-error", // found
  "cell-date", // found
  "cell-string-index", // found
  "formula-kind", // kind
  "formula-shared", // index
  "formula-array", // {}
  "merge-invalid", // range
  "columns-invalid", // {}
] as const;

/** A code of {@link XLSX_REFUSAL_CODES}. */
export type XlsxRefusalCode = (typeof XLSX_REFUSAL_CODES)[number];

/** Why, and where: empty texts stand where the refusal has no part, no sheet or no cell. */
export interface XlsxRefusal {
  readonly code: XlsxRefusalCode;
  /** the entry of the package, without a leading "/" */
  readonly part: string;
  readonly sheet: string;
  /** a cell or a range in A1 form, without `$` */
  readonly cell: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Carries one refusal from where it is found to the reader's door; nothing outside the reader ever sees it thrown. */
export class Refused extends Error {
  readonly refusal: XlsxRefusal;

  constructor(refusal: XlsxRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Where a refusal belongs; what is left out is filled in by whoever knows it. */
export interface RefusalPlace {
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** Ends the reading of what is being read. */
export function refuse(code: XlsxRefusalCode, params: XlsxRefusal["params"] = {}, place: RefusalPlace = {}): never {
  throw new Refused({ code, part: place.part ?? "", sheet: place.sheet ?? "", cell: place.cell ?? "", params });
}

/** Runs `read` and gives every refusal out of it the place that it does not say itself. */
export function at<Result>(place: RefusalPlace, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw placed(error, place);
  }
}

/** A refusal with what its place lacks filled in; anything else that was thrown as it is. */
export function placed(error: unknown, place: RefusalPlace): unknown {
  if (!(error instanceof Refused)) {
    return error;
  }
  const { refusal } = error;
  return new Refused({
    ...refusal,
    part: refusal.part === "" ? (place.part ?? "") : refusal.part,
    sheet: refusal.sheet === "" ? (place.sheet ?? "") : refusal.sheet,
    cell: refusal.cell === "" ? (place.cell ?? "") : refusal.cell,
  });
}

/** How much of what was found a person needs to see: a hostile text may be millions of characters long. */
const SHOWN = 64;

/** A found text as a param: shortened, with control characters made visible. */
export function shown(text: string): string {
  const visible = text.slice(0, SHOWN).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return text.length > SHOWN ? `${visible}…` : visible;
}
