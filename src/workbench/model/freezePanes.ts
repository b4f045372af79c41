import { parseArea } from "./address";
import { SHEET_COLUMNS, SHEET_ROWS } from "./area";
import { invalidArgument } from "./hostError";
import { defineType } from "./modelObject";
import { CellRange, type Part, type Worksheet } from "./objects";

type Panes = Part<Worksheet>;

/** Excel.WorksheetFreezePanes: rows and columns are frozen from the top left. */
export const freezePanesType = defineType<Panes>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: (self, args) => freeze(self, positive(args.optionalInteger(0, "count", 1)), 0),
    freezeColumns: (self, args) => freeze(self, 0, positive(args.optionalInteger(0, "count", 1))),
    freezeAt: (self, args) => {
      const given = args.raw(0);
      const area = typeof given === "string" ? parseArea(given.split("!").at(-1) ?? "") : args.object(0, "frozenRange", CellRange).area;
      if (!area) throw invalidArgument("frozenRange");
      freeze(self, area.row + area.rows, area.column + area.columns);
    },
    unfreeze: (self) => freeze(self, 0, 0),
    getLocation: (self) => location(self),
    getLocationOrNullObject: (self) => location(self),
  },
});

function freeze(self: Panes, rows: number, columns: number): void {
  // Whole rows freeze rows only, whole columns columns only.
  self.owner.session.engine.setFreeze(self.owner.sheetId, rows >= SHEET_ROWS ? 0 : rows, columns >= SHEET_COLUMNS ? 0 : columns);
}

function positive(count: number): number {
  if (count < 1) throw invalidArgument("count");
  return count;
}

function location(self: Panes): CellRange | null {
  const { rows, columns } = self.owner.session.engine.freeze(self.owner.sheetId);
  if (rows === 0 && columns === 0) return null;
  return new CellRange(self.owner.session, self.owner.sheetId, {
    row: 0,
    column: 0,
    rows: rows === 0 ? SHEET_ROWS : rows,
    columns: columns === 0 ? SHEET_COLUMNS : columns,
  });
}
