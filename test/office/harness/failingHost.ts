import type { RequestBody } from "../../../src/workbench/wire";
import type { HarnessHost, OfficeUnderTest } from "./host";

/** A host whose requests of the add-in fail on demand, before they do anything or after all of it was done; answers of custom functions pass. */
export interface Failures {
  /** requests of the add-in since the last `arm` */
  count: number;
  arm: (at: number, code: string, when?: "before" | "after") => void;
  /** from now on the host refuses every protection and its lifting, as an Excel of June 2026 did */
  refuseProtection: (refuses: boolean) => void;
  disarm: () => void;
  readonly load: (host: HarnessHost) => OfficeUnderTest;
}

export function failuresOver(load: (host: HarnessHost) => OfficeUnderTest): Failures {
  let armed: { readonly at: number; readonly code: string; readonly when: "before" | "after" } | null = null;
  let refuses = false;
  const failures: Failures = {
    count: 0,
    arm: (at, code, when = "before") => {
      armed = { at, code, when };
      failures.count = 0;
    },
    refuseProtection: (does) => {
      refuses = does;
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
          if (refuses && body.Actions.some(({ Name }) => Name === "Protect" || Name === "Unprotect")) {
            return Promise.resolve(refusal("AccessDenied"));
          }
          if (armed === null || index !== armed.at) {
            return host.execute(body);
          }
          const answer = refusal(armed.code);
          return armed.when === "before" ? Promise.resolve(answer) : host.execute(body).then(() => answer);
        },
      }),
  };
  return failures;
}

function refusal(code: string) {
  return { Results: [], Error: { Code: code, Message: "refused by the test", HttpStatusCode: 500, Location: "", ActionIndex: 0 } };
}

function isFunctionAnswer(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some(({ Name }) => Name === "Microsoft.ExcelServices.CustomFunctions");
}
