import { signOffService, type LookedAt } from "../../src/application";
import { webCryptoHash } from "../../src/crypto";
import { excelWorkbook } from "../../src/office";
import { nodeSigning } from "../support/nodeSigning";
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

const standingOf = ({ verdict, record }: LookedAt["verification"]): string => `${verdict} ${String(record?.entries.length)}`;

/** Takes the sheet away, and begins anew. */
async function begin(addIn: AddIn, steps: readonly Step[]): Promise<void> {
  await addIn.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("签批").delete();
    await context.sync();
  });
  await takeAll(addIn, body, steps);
}

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
    const old = standingOf((await look(addIn, body)).verification);
    const left = new Map<string, number[]>();
    for (let at = 0; at < requests; at += 1) {
      const seen = await look(addIn, body);
      failures.arm(at, "RequestAborted", when);
      await addIn.serviceStar.signOff.takeStep(stepCall(seen, body, step));
      failures.disarm();
      const found = standingOf((await look(addIn, body)).verification);
      left.set(found, [...(left.get(found) ?? []), at]);
      if (found !== old) {
        await begin(addIn, earlier);
      }
    }
    // It never stands there half: as before, or written and verified. Both happen, so that the failures reached what they were meant for.
    expect([...left.keys()].sort()).toEqual([old, `verified ${String(earlier.length + 1)}`].sort());
    expect(left.get(old)?.length).toBeGreaterThanOrEqual(when === "before" ? 10 : 5);
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

test("a step that was signed while another one was written is not put over it", async () => {
  const [first, second] = VOTES as readonly [Step, Step];
  const addIn = await assessedAddIn(failures.load);
  await takeAll(addIn, body, [SUBMIT, REVIEW]);
  const late = signOffService({
    workbook: {
      ...excelWorkbook,
      writeSignoff: async (writing) => {
        await takeAll(addIn, body, [second]);
        await excelWorkbook.writeSignoff(writing);
      },
    },
    hash: webCryptoHash,
    signing: nodeSigning,
  });
  expect(await late.takeStep(stepCall(await look(addIn, body), body, first))).toEqual({ ok: false, error: { code: "conflict", params: { hostCode: "SealChanged" } } });
  const { verification } = await look(addIn, body);
  expect([verification.verdict, verification.record?.entries.map(({ entry }) => entry.signer.name)]).toEqual(["verified", ["张三", "李四", body.keys[second.who].holder.name]]);
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
