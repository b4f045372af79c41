/** A cell or a block of cells in a workbook: the sheet's name and an address in A1 form without `$` ("G12", "A3:B9"). */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** Values that a message text may show: texts, whole numbers, or decimal strings; never markup. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Something that could not be read as what it should be.
 * `code` is permanent and keyed in `messages/`; `path` is the slash path of `formats.md` ("clauses/5.1.2.1/sampleSize",
 * "" for the whole document); `place` stands where the data came from a workbook.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly params: Params;
  readonly place?: Place;
}
