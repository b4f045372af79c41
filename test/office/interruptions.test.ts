import { smallCatalogue } from "../support/smallStandard";
import { buildRequest, openAddIn, valueOf, type AddIn } from "./harness/addin";
import { digest } from "./harness/digest";
import { enterAssessment, type Entered } from "./harness/enterAssessment";
import { failuresOver } from "./harness/failingHost";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

jest.setTimeout(600_000);

const request = buildRequest("zh-CN", { catalogue: smallCatalogue() });
const keep = { ...request, existing: "keep-entries" } as const;

const entered: Entered = {
  clauses: {
    "1.1.1": { status: "nonconforming", evidence: "=1+1 is what the label said", finding: "'quoted" },
    "1.1.2": { status: "sampled", sampleSize: 7, nonconforming: 2, evidence: "5.1.10", finding: "1-2" },
    "2.1": { status: "judged", score: "37.5", evidence: "1e5" },
  },
  specialDeductions: [],
  bonuses: [{ reason: "ten years" }],
};

/** With its last request of each batch (inspect, read, build) the client gives back its references, and nobody waits for it. */
const UNHEARD = 3;

const failures = failuresOver(loadWorkbenchOffice);

async function fresh(): Promise<AddIn> {
  failures.disarm();
  return openAddIn(failures.load);
}

/** The requests that a use case makes when nothing fails. */
async function requestsOf(run: () => Promise<unknown>): Promise<number> {
  failures.disarm();
  await run();
  return failures.count;
}

it("an interrupted build is finished by building again, wherever it broke off, and nothing is there twice", async () => {
  const whole = await fresh();
  const requests = await requestsOf(async () => valueOf(await whole.serviceStar.build(request, () => undefined)));
  await whole.engine.settle();
  const expected = digest(whole.engine);
  whole.close();
  expect(requests).toBeGreaterThan(5);

  let broken = 0;
  for (let at = 0; at < requests; at += 1) {
    const addIn = await fresh();
    failures.arm(at, "RequestAborted");
    const first = await addIn.serviceStar.build(request, () => undefined);
    if (!first.ok) {
      expect(first.error).toEqual({ code: "lost", params: { hostCode: "RequestAborted" } });
      broken += 1;
    }
    failures.disarm();
    const again = valueOf(await addIn.serviceStar.build(request, () => undefined));
    if (again.kind === "exists") {
      valueOf(await addIn.serviceStar.build(keep, () => undefined));
    }
    await addIn.engine.settle();
    expect({ at, digest: digest(addIn.engine) }).toEqual({ at, digest: expected });
    addIn.close();
  }
  expect(broken).toBeGreaterThanOrEqual(requests - UNHEARD);
});

it("a rebuild that breaks off loses no entry, wherever it breaks off", async () => {
  const whole = await fresh();
  valueOf(await whole.serviceStar.build(request, () => undefined));
  await enterAssessment(whole, entered);
  const requests = await requestsOf(async () => valueOf(await whole.serviceStar.build(keep, () => undefined)));
  await whole.engine.settle();
  const expected = digest(whole.engine);
  whole.close();

  let broken = 0;
  const addIn = await fresh();
  valueOf(await addIn.serviceStar.build(request, () => undefined));
  await enterAssessment(addIn, entered);
  for (let at = 0; at < requests; at += 1) {
    failures.arm(at, "RequestAborted");
    broken += (await addIn.serviceStar.build(keep, () => undefined)).ok ? 0 : 1;
    failures.disarm();
    valueOf(await addIn.serviceStar.build(keep, () => undefined));
    await addIn.engine.settle();
    expect({ at, digest: digest(addIn.engine) }).toEqual({ at, digest: expected });
  }
  addIn.close();
  expect(broken).toBeGreaterThanOrEqual(requests - UNHEARD);
});

it("every documented code of the host comes out as one of ours, from every use case", async () => {
  const addIn = await fresh();
  valueOf(await addIn.serviceStar.build(request, () => undefined));
  const codes = {
    AccessDenied: "protected", ActivityLimitReached: "busy", Conflict: "conflict", GeneralException: "busy", InvalidArgument: "unexpected",
    InvalidOperationInCellEditMode: "cell-edit", ItemNotFound: "not-found", RequestAborted: "lost", RequestPayloadSizeLimitExceeded: "too-large",
    ServiceNotAvailable: "busy", UnsupportedOperation: "unsupported", SomethingNew: "unexpected",
  };
  for (const [hostCode, code] of Object.entries(codes)) {
    for (const run of [
      () => addIn.serviceStar.state(),
      () => addIn.serviceStar.check(),
      () => addIn.serviceStar.writeBack(),
      () => addIn.serviceStar.repairFormulas(),
      () => addIn.serviceStar.goTo({ sheet: "汇总", address: "A1" }),
    ]) {
      failures.arm(0, hostCode);
      expect(await run()).toEqual({ ok: false, error: { code, params: { hostCode } } });
    }
  }
  failures.disarm();
  expect(valueOf(await addIn.serviceStar.check()).kind).toBe("checked");
  addIn.close();
});

it("protection is back after a write that failed", async () => {
  const addIn = await fresh();
  valueOf(await addIn.serviceStar.build(request, () => undefined));
  for (const at of [2, 3, 4]) {
    failures.arm(at, "GeneralException");
    await addIn.serviceStar.repairFormulas();
    failures.disarm();
    const protectedNow = await addIn.office.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, protection: { protected: true } });
      await context.sync();
      return sheets.items.map(({ name, protection }) => [name, protection.protected]);
    });
    expect({ at, protectedNow }).toEqual({ at, protectedNow: ["汇总", "评分表", "抽样", "特别项", "整改", "证据", "依据"].map((sheet) => [sheet, true]) });
  }
  addIn.close();
});
