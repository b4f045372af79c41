import { createHeadlessEngine } from "../../../src/workbench/engine";
import type { Engine } from "../../../src/workbench/engine";
import { createHost } from "../../../src/workbench/wire";
import type { CustomFunctionSource, Host } from "../../../src/workbench/wire";

export interface NewWorkbook {
  readonly engine: Engine;
  readonly host: Host;
  readonly close: () => void;
}

/** A workbook with one empty sheet, "Sheet1", behind the workbench's host at the manifest's floor. */
export function openWorkbook(customFunctions?: CustomFunctionSource): NewWorkbook {
  const engine = createHeadlessEngine();
  const host = createHost({ engine, locale: "zh-CN", ...(customFunctions === undefined ? {} : { customFunctions }) });
  return {
    engine,
    host,
    close: () => {
      host.dispose();
      engine.dispose();
    },
  };
}
