import type { Engine } from "../../../src/workbench/engine";

/** Everything of a workbook that a person could tell apart, as text lines. */
export function digest(engine: Engine): string[] {
  const sheets = engine.sheets().flatMap(({ id, name, tabColor, visibility }) => {
    const used = engine.usedRange(id);
    const cells = used === null ? [] : engine.read(used).flatMap((row, r) =>
      row.flatMap(({ value, formula, numberFormat }, c) =>
        value === null && formula === "" ? [] : [`${name}!${String(used.row + r)},${String(used.column + c)} ${formula === "" ? JSON.stringify(value) : formula} ${numberFormat}`],
      ),
    );
    return [
      `${name} ${tabColor} ${visibility} ${JSON.stringify(engine.freeze(id))}`,
      ...cells,
      ...engine.merges(id).map(({ row, column, rows, columns }) => `${name} merge ${[row, column, rows, columns].join()}`).sort(),
      `${name} validations ${String(engine.validations(id).length)}, conditional formats ${String(engine.conditionalFormats(id).length)}`,
    ];
  });
  const names = engine.names().map(({ name, formula }) => `${name} ${formula.replaceAll("'", "")}`).sort();
  const tables = engine.tables().map(({ name, range: { row, column, rows, columns } }) => `${name} ${[row, column, rows, columns].join()}`).sort();
  return [...sheets, ...names, ...tables];
}
