import type { EngineRange } from "../engine";
import { invalidArgument } from "./hostError";
import { isOnSheet, type Area } from "./area";
import { ModelObject } from "./modelObject";
import type { Session } from "./session";

/** The open workbook, the root of every path. */
export class Workbook extends ModelObject {
  readonly typeName = "Workbook";
  constructor(readonly session: Session) {
    super();
  }
}

/** One sheet, by its id; it may be gone by the time it is asked. */
export class Worksheet extends ModelObject {
  readonly typeName = "Worksheet";
  constructor(
    readonly session: Session,
    readonly sheetId: string,
  ) {
    super();
  }
}

/** A rectangle of cells; `area` follows its cells while it is kept. */
export class CellRange extends ModelObject {
  readonly typeName = "Range";
  area: Area;
  constructor(
    readonly session: Session,
    readonly sheetId: string,
    area: Area,
  ) {
    super();
    if (!isOnSheet(area)) throw invalidArgument("the range lies outside of the sheet");
    this.area = area;
  }

  get range(): EngineRange {
    return { sheetId: this.sheetId, row: this.area.row, column: this.area.column, rows: this.area.rows, columns: this.area.columns };
  }

  /** another rectangle of the same sheet */
  at(area: Area): CellRange {
    return new CellRange(this.session, this.sheetId, area);
  }
}

/** Several rectangles of one sheet. */
export class RangeAreas extends ModelObject {
  readonly typeName = "RangeAreas";
  constructor(
    readonly session: Session,
    readonly sheetId: string,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  get ranges(): readonly CellRange[] {
    return this.areas.map((area) => new CellRange(this.session, this.sheetId, area));
  }
}

/** A table, by its id. */
export class Table extends ModelObject {
  readonly typeName = "Table";
  constructor(
    readonly session: Session,
    readonly tableId: string,
  ) {
    super();
  }
}

/** A column of a table, by its place. */
export class TableColumn extends ModelObject {
  readonly typeName = "TableColumn";
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }
}

/** A row of a table's body, by its place. */
export class TableRow extends ModelObject {
  readonly typeName = "TableRow";
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }
}

/** A defined name; `sheetId` is null for one of the workbook. */
export class NamedItem extends ModelObject {
  readonly typeName = "NamedItem";
  constructor(
    readonly session: Session,
    readonly sheetId: string | null,
    readonly name: string,
  ) {
    super();
  }
}

/** One rule of conditional formatting, by its id. */
export class ConditionalFormat extends ModelObject {
  readonly typeName = "ConditionalFormat";
  constructor(
    readonly session: Session,
    readonly sheetId: string,
    readonly formatId: string,
  ) {
    super();
  }
}

/** A chart, by its id. */
export class Chart extends ModelObject {
  readonly typeName = "Chart";
  constructor(
    readonly session: Session,
    readonly sheetId: string,
    readonly chartId: string,
  ) {
    super();
  }
}

/** Something that hangs on one owner and has no identity of its own: `range.format`, `worksheet.charts`. */
export class Part<Owner> extends ModelObject {
  constructor(
    readonly typeName: string,
    readonly owner: Owner,
    /** tells siblings of one kind apart: a border's edge, a chart's axis, a series' place, a setting's key */
    readonly key: string = "",
  ) {
    super();
  }
}
