import type { Engine, EngineCell, EngineEvent, EngineInput, EngineRange, EngineValue } from "../engine";
import { createHeadlessEngine } from "../headlessEngine";

/** A headless engine for one test, spoken to in A1 addresses of its first sheet. */
export class SheetUnderTest {
  readonly refused: EngineRange[] = [];
  readonly events: EngineEvent[] = [];
  readonly engine: Engine = createHeadlessEngine({ onRefused: (range) => this.refused.push(range) });
  readonly id = this.engine.activeSheet();

  constructor() {
    this.engine.on((event) => this.events.push(event));
  }

  at(address: string, sheetId = this.id): EngineRange {
    const [, left = "", top = "", right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
    const [row, column] = [Number(top) - 1, columnOf(left)];
    return { sheetId, row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
  }

  /** Texts with a leading "=" are formulas, other texts stay texts. */
  put(address: string, values: readonly (readonly EngineValue[])[], sheetId = this.id): void {
    this.engine.write(
      this.at(address, sheetId),
      values.map((row) => row.map(toInput)),
    );
  }

  cell(address: string, sheetId = this.id): EngineCell {
    const cell = this.engine.read(this.at(address, sheetId))[0]?.[0];
    if (!cell) throw new Error(address);
    return cell;
  }

  values(address: string, sheetId = this.id): EngineValue[][] {
    return this.engine.read(this.at(address, sheetId)).map((row) => row.map(({ value }) => value));
  }

  /** What a formula in a far corner gives. */
  async calculated(formula: string): Promise<EngineValue> {
    this.engine.write(this.at("Z90"), [[{ formula }]]);
    await this.engine.settle();
    return this.cell("Z90").value;
  }
}

function toInput(value: EngineValue): EngineInput {
  if (typeof value !== "string") return { value };
  return value.startsWith("=") ? { formula: value } : { value, text: true };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
