import type { RequestBody } from "../../../src/workbench/wire";
import type { HarnessHost, OfficeUnderTest } from "./host";

/** A host whose requests of the add-in fail on demand, before they do anything; answers of custom functions pass. */
export interface Failures {
  /** requests of the add-in since the last `arm` */
  count: number;
  arm: (at: number, code: string) => void;
  disarm: () => void;
  readonly load: (host: HarnessHost) => OfficeUnderTest;
}

export function failuresOver(load: (host: HarnessHost) => OfficeUnderTest): Failures {
  let armed: { readonly at: number; readonly code: string } | null = null;
  const failures: Failures = {
    count: 0,
    arm: (at, code) => {
      armed = { at, code };
      failures.count = 0;
    },
    disarm: () => {
      armed = null;
      failures.count = 0;
    },
    load: (host) =>
      load({
        ...host,
        execute: (body) => {
          if (isFunctionAnswer(body)) {
            return host.execute(body);
          }
          const index = failures.count;
          failures.count += 1;
          return armed !== null && index === armed.at
            ? Promise.resolve({ Results: [], Error: { Code: armed.code, Message: "refused by the test", HttpStatusCode: 500, Location: "", ActionIndex: 0 } })
            : host.execute(body);
        },
      }),
  };
  return failures;
}

function isFunctionAnswer(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some(({ Name }) => Name === "Microsoft.ExcelServices.CustomFunctions");
}
