import type { Engine, EngineRange, EngineStyle } from "../engine";
import { gatherStyles } from "./gatherStyles";

const A1: EngineRange = { sheetId: "s", row: 0, column: 0, rows: 1, columns: 1 };
const B1: EngineRange = { ...A1, column: 1 };
const TOP = { style: "thin", color: "#000000" } as const;

function recorded(): { readonly engine: Engine; readonly carryOn: () => boolean; readonly calls: unknown[] } {
  const calls: unknown[] = [];
  const engine = {
    style: (range: EngineRange, style: EngineStyle) => calls.push(["style", range.column, style]),
    read: () => calls.push(["read"]),
    readStyle: () => ({ bold: false, italic: true }),
    sheets: () => calls.push(["sheets"]),
    group: (run: () => unknown) => run(),
  } as unknown as Engine;
  return { ...gatherStyles(engine), calls };
}

it("sets what follows on one range at once, the later property winning", () => {
  const { engine, calls } = recorded();
  engine.group(() => {
    engine.style(A1, { bold: true, color: "#111111" });
    engine.sheets();
    engine.style(A1, { color: "#222222", borders: { top: TOP } });
    engine.style(A1, { borders: { left: TOP } });
    engine.style(B1, { bold: true });
  });
  expect(calls).toEqual([
    ["sheets"],
    ["style", 0, { bold: true, color: "#222222", borders: { top: TOP, left: TOP } }],
    ["style", 1, { bold: true }],
  ]);
});

it("hands out nothing that was read before the styles were set", () => {
  const { engine, calls } = recorded();
  engine.group(() => {
    engine.style(A1, { bold: true });
    engine.read(A1);
    engine.style(A1, { italic: true });
  });
  expect(calls).toEqual([["style", 0, { bold: true }], ["read"], ["style", 0, { italic: true }]]);
});

it("sets styles at once outside of a group, and what is held when a group fails", () => {
  const { engine, calls } = recorded();
  engine.style(A1, { bold: true });
  expect(calls).toHaveLength(1);
  expect(() =>
    engine.group(() => {
      engine.style(B1, { bold: true });
      throw new Error("refused");
    }),
  ).toThrow("refused");
  expect(calls).toHaveLength(2);
});

it("reads a style as if what is held were set", () => {
  const { engine, calls } = recorded();
  engine.group(() => {
    engine.style(A1, { bold: true });
    expect(engine.readStyle("s", 0, 0)).toEqual({ bold: true, italic: true });
    expect(engine.readStyle("s", 0, 1)).toEqual({ bold: false, italic: true });
    engine.style(A1, { color: "#111111" });
  });
  expect(calls).toEqual([["style", 0, { bold: true, color: "#111111" }]]);
});

it("sets a large style band by band when asked to, and what is left of it before anything else", () => {
  const rows: unknown[] = [];
  const engine = {
    style: ({ row, rows: count }: EngineRange) => rows.push(`${String(row)}+${String(count)}`),
    read: () => rows.push("read"),
    group: (run: () => unknown) => run(),
  } as unknown as Engine;
  const gathered = gatherStyles(engine);
  gathered.engine.group(() => {
    gathered.engine.style({ ...A1, rows: 450, columns: 10 }, { bold: true });
    gathered.engine.style(B1, { bold: true });
    expect([gathered.carryOn(), rows]).toEqual([true, ["0+200"]]);
    gathered.engine.read(A1);
  });
  expect(rows).toEqual(["0+200", "200+200", "400+50", "0+1", "read"]);
  expect(gathered.carryOn()).toBe(false);
});

it("leaves a whole column to the grid, which knows how long the sheet is", () => {
  const { engine, calls } = recorded();
  engine.style({ ...A1, rows: 1_048_576 }, { bold: true });
  expect(calls).toHaveLength(1);
});
