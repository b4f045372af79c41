import type { CustomFunctionSource } from "../../src/workbench/wire";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { runProgram } from "./harness/outcome";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";
import { functionPrograms } from "./programs";

const parameter = (name: string, dimensionality: "scalar" | "matrix" = "scalar", optional = false) => ({ name, type: "any", dimensionality, optional });

/** The functions that the programs associate, as a metadata file declares them. */
const SOURCE: CustomFunctionSource = {
  namespace: "TEST",
  functions: [
    { id: "TEST.ADD", name: "ADD", parameters: [parameter("a"), parameter("b")] },
    { id: "TEST.MATRIX", name: "MATRIX", parameters: [parameter("cells", "matrix")] },
    { id: "TEST.OPTIONAL", name: "OPTIONAL", parameters: [parameter("a"), parameter("b", "scalar", true)] },
    { id: "TEST.ADDRESS", name: "ADDRESS", parameters: [] },
    { id: "TEST.FAIL", name: "FAIL", parameters: [parameter("which")] },
    { id: "TEST.GRID", name: "GRID", parameters: [] },
    { id: "TEST.ORPHAN", name: "ORPHAN", parameters: [] },
  ],
};

// The functions of these programs fail on purpose, and both runtimes say so on the console.
beforeAll(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
afterAll(() => void jest.restoreAllMocks());

jest.setTimeout(30_000);

describe("custom functions", () => {
  test.each(functionPrograms.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
    for (const load of [loadMicrosoftOffice, loadWorkbenchOffice]) {
      const { result, unanswered } = await runProgram(program, load, SOURCE);
      expect({ client: load.name, result, unanswered }).toEqual({ client: load.name, result: program.expected, unanswered: [] });
    }
  });
});
