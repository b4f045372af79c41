import { makeBody, type Body } from "../seal/support/body";
import { DECIDE, REVIEW, SUBMIT, VOTES, type Step } from "../seal/support/signing";
import { valueOf, type AddIn } from "./harness/addin";
import { failuresOver } from "./harness/failingHost";
import { assessedAddIn, look, stepCall, take, takeAll } from "./harness/signing";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

jest.setTimeout(600_000);

const failures = failuresOver(loadWorkbenchOffice);

let body: Body;
beforeAll(async () => {
  body = await makeBody();
});
afterEach(() => {
  failures.disarm();
  failures.refuseProtection(false);
});

/** The requests that a step makes when nothing fails. */
async function requestsOf(addIn: AddIn, step: Step): Promise<number> {
  const seen = await look(addIn, body);
  failures.disarm();
  valueOf(await addIn.serviceStar.signOff.takeStep(stepCall(seen, body, step)));
  return failures.count;
}

describe.each(["before", "after"] as const)("a request that fails %s it was done", (when) => {
  test.each([["the first step, which makes the sheet", [], SUBMIT], ["a later step", [SUBMIT, REVIEW], VOTES[0] ?? DECIDE]] as const)("leaves the old record or the new one, whole: %s", async (_name, earlier, step) => {
    const whole = await assessedAddIn(failures.load);
    await takeAll(whole, body, earlier);
    const requests = await requestsOf(whole, step);
    whole.close();
    expect(requests).toBeGreaterThan(8);

    const addIn = await assessedAddIn(failures.load);
    await takeAll(addIn, body, earlier);
    const before = (await look(addIn, body)).verification;
    const left: string[] = [];
    for (let at = 0; at < requests; at += 1) {
      const seen = await look(addIn, body);
      failures.arm(at, "RequestAborted", when);
      await addIn.serviceStar.signOff.takeStep(stepCall(seen, body, step));
      failures.disarm();
      const { verification } = await look(addIn, body);
      left.push(`${verification.verdict} ${String(verification.record?.entries.length ?? -1)}`);
      if (verification.record?.entries.length !== before.record?.entries.length) {
        break;
      }
    }
    // It never stands there half: as before, and once it is written, verified.
    const old = `${before.verdict} ${String(before.record?.entries.length)}`;
    expect(new Set(left.slice(0, -1))).toEqual(new Set([old]));
    expect([old, `verified ${String(earlier.length + 1)}`]).toContain(left.at(-1));
    if (left.at(-1) === old) {
      expect((await take(addIn, body, step)).kind).toBe("signed");
    }
    addIn.close();
  });
});

test("two sessions that sign at the same time lose nothing unsaid: each is told what became of its step", async () => {
  const [first, second] = VOTES as readonly [Step, Step];
  const addIn = await assessedAddIn(failures.load);
  await takeAll(addIn, body, [SUBMIT, REVIEW]);
  const seen = await look(addIn, body);
  const outcomes = await Promise.all([first, second].map((step) => addIn.serviceStar.signOff.takeStep(stepCall(seen, body, step))));
  const { verification } = await look(addIn, body);
  const kept = verification.record?.entries.length ?? 0;
  const signed = outcomes.filter((outcome) => outcome.ok && outcome.value.kind === "signed").length;
  expect(verification.verdict).toBe("verified");
  expect({ kept, signed }).toEqual({ kept: 2 + signed, signed });
  expect(signed).toBeGreaterThanOrEqual(1);
  for (const step of [first, second]) {
    if (verification.record?.entries.every(({ entry }) => entry.signer.name !== body.keys[step.who].holder.name) === true) {
      expect((await take(addIn, body, step)).kind).toBe("signed");
    }
  }
  expect((await look(addIn, body)).verification.record?.entries).toHaveLength(4);
  addIn.close();
});

test("a host that refuses every protection keeps nobody from signing, and its absence is shown", async () => {
  const addIn = await assessedAddIn(failures.load);
  await addIn.office.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load({ name: true });
    await context.sync();
    sheets.items.forEach((sheet) => sheet.protection.unprotect());
    await context.sync();
  });
  failures.refuseProtection(true);
  await takeAll(addIn, body, [SUBMIT, REVIEW, ...VOTES, DECIDE]);
  const { verification, unprotected } = await look(addIn, body);
  expect([verification.verdict, [...unprotected].sort()]).toEqual(["verified", ["依据", "抽样", "整改", "汇总", "特别项", "签批", "证据", "评分表"].sort()]);
  failures.refuseProtection(false);
  expect(valueOf(await addIn.serviceStar.signOff.protect())).toEqual([]);
  expect((await look(addIn, body)).unprotected).toEqual([]);
  addIn.close();
});
