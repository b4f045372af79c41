import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { runProgram } from "./harness/outcome";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";
import { PROGRAMS } from "./programs";
import type { Program } from "./programs";

/**
 * What an add-in may rely on: each program gives what Excel's documentation says, through Microsoft's own office.js and
 * through the workbench's client alike, and both ask the host for the same.
 */
describe.each(Object.entries(PROGRAMS))("%s", (_area, programs) => {
  const kept = programs.filter((program) => program.departs === undefined);
  test.each(kept.map((program) => [program.name, program] as const))("%s", (_name, program) => holdsInBoth(program));

  for (const program of programs) {
    // Fails when the departure is gone, so that the note goes with it.
    if (program.departs !== undefined) test.failing(`${program.name} (${program.departs})`, () => holdsInBoth(program));
  }
});

async function holdsInBoth(program: Program): Promise<void> {
  const microsoft = await runProgram(program, loadMicrosoftOffice);
  const workbench = await runProgram(program, loadWorkbenchOffice);
  expect({ client: "Microsoft's office.js", result: microsoft.result }).toEqual({ client: "Microsoft's office.js", result: program.expected });
  expect({ client: "the workbench's client", result: workbench.result }).toEqual({ client: "the workbench's client", result: program.expected });
  expect([...microsoft.unanswered, ...workbench.unanswered]).toEqual([]);
  if (program.requestsDiffer === undefined) expect(workbench.requests).toEqual(microsoft.requests);
}
