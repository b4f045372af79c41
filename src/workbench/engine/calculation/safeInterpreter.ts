import type { FunctionVariantType } from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject, Interpreter } from "@univerjs/engine-formula";

/** The formula interpreter, with a formula that throws giving `#VALUE!`: otherwise one such cell ends the whole calculation. */
export class SafeInterpreter extends Interpreter {
  override execute(...args: Parameters<Interpreter["execute"]>): FunctionVariantType {
    try {
      return super.execute(...args);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }

  override async executeAsync(...args: Parameters<Interpreter["executeAsync"]>): Promise<FunctionVariantType> {
    try {
      return await super.executeAsync(...args);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}
