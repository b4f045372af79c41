/** What Excel knows of a document and Univer has no place for; saved and loaded with it. */
export interface SideNotes {
  /** ids of sheets that a person cannot bring back from the sheet menu */
  readonly veryHidden: Set<string>;
  readonly tables: Map<string, TableNote>;
}

export interface TableNote {
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilter: boolean;
}

export interface SavedNotes {
  readonly veryHidden: readonly string[];
  readonly tables: readonly (readonly [string, TableNote])[];
}

export function saveNotes(notes: SideNotes): SavedNotes {
  return { veryHidden: [...notes.veryHidden], tables: [...notes.tables] };
}

export function loadNotes(notes: SideNotes, saved: SavedNotes): void {
  notes.veryHidden.clear();
  notes.tables.clear();
  for (const id of saved.veryHidden) notes.veryHidden.add(id);
  for (const [id, note] of saved.tables) notes.tables.set(id, note);
}
