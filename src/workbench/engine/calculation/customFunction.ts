import type { Nullable } from "@univerjs/core";
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { EngineArgument, EngineFunction, EngineResult, EngineValue } from "../engine";
import { cellAddress } from "../document/address";
import { isErrorText } from "../document/errorText";

/**
 * A custom function as the formula engine runs it.
 * Blank cells reach the definition as null, an argument left out as null in place of a matrix, an error as its text.
 */
export class CustomFunctionExecutor extends BaseFunction {
  readonly #definition: EngineFunction;
  readonly #sheetName: (sheetId: string) => string;

  constructor(definition: EngineFunction, sheetName: (sheetId: string) => string) {
    super(definition.name);
    this.#definition = definition;
    this.#sheetName = sheetName;
  }

  override isAsync(): boolean {
    return true;
  }

  /** A text is handed over as it is written: "5.1.10" is a clause and no date. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const args = variants.map(toArgument);
    const address = cellAddress(this.#sheetName(this.subUnitId ?? ""), this.row, this.column);
    return new AsyncObject(this.#result(args, address));
  }

  async #result(args: readonly EngineArgument[], address: string): Promise<BaseValueObject> {
    try {
      return fromResult(await this.#definition.call(args, { address }));
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function toArgument(variant: FunctionVariantType): EngineArgument {
  const value = variant as BaseValueObject;
  if (value.isNull()) return null;
  if (!value.isArray()) return [[toValue(value)]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => toValue(array.get(row, column))),
  );
}

function toValue(value: Nullable<BaseValueObject>): EngineValue {
  if (!value || value.isNull()) return null;
  return value.getValue();
}

function fromResult(result: EngineResult): BaseValueObject {
  if (result.error !== undefined) return ErrorValueObject.create(isErrorText(result.error) ? (result.error as ErrorType) : ErrorType.VALUE);
  const columnCount = result.values[0]?.length ?? 0;
  if (columnCount === 0) return StringValueObject.create("");
  if (result.values.length === 1 && columnCount === 1) return fromValue(result.values[0]?.[0] ?? null);
  return ArrayValueObject.create({
    calculateValueList: result.values.map((row) => row.map(fromValue)),
    rowCount: result.values.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function fromValue(value: EngineValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return isErrorText(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}
