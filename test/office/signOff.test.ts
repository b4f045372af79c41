import type { LookedAt, StepCall, StepOutcome } from "../../src/application";
import { makeBody, type Body } from "../seal/support/body";
import { WHOLE, type Step } from "../seal/support/signing";
import { smallCatalogue } from "../support/smallStandard";
import { buildRequest, openAddIn, valueOf, type AddIn } from "./harness/addin";
import { enterAssessment, type Entered } from "./harness/enterAssessment";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

jest.setTimeout(120_000);

const NO_ANCHORS = { head: null, roster: null };
const CLIENTS = [["Microsoft's office.js", loadMicrosoftOffice], ["the workbench's client", loadWorkbenchOffice]] as const;

const entered: Entered = {
  clauses: {
    "1.1.1": { status: "conforming", evidence: "手册" },
    "1.1.2": { status: "sampled", sampleSize: 9, nonconforming: 2, evidence: "工单", finding: "两份工单没有回访" },
    "2.1": { status: "judged", score: "38.5", evidence: "现场" },
  },
  specialDeductions: [],
  bonuses: [],
};

let body: Body;
beforeAll(async () => {
  body = await makeBody();
});

async function filled(load: Parameters<typeof openAddIn>[0]): Promise<AddIn> {
  const addIn = await openAddIn(load);
  valueOf(await addIn.serviceStar.build(buildRequest("zh-CN", { catalogue: smallCatalogue(), assessors: [{ name: "张三", role: "team-leader" }] }), () => undefined));
  await enterAssessment(addIn, entered);
  return addIn;
}

async function looked({ serviceStar }: AddIn): Promise<LookedAt> {
  const look = valueOf(await serviceStar.signOff.look({ roster: body.roster, anchors: NO_ANCHORS }));
  if (look.kind !== "looked") {
    throw new Error(JSON.stringify(look));
  }
  return look;
}

function callOf({ seen }: LookedAt, { who, role, step, at }: Step): StepCall {
  return { seen, roster: body.roster, anchors: NO_ANCHORS, step, role, key: body.keys[who], at };
}

async function take(addIn: AddIn, step: Step): Promise<StepOutcome> {
  return valueOf(await addIn.serviceStar.signOff.takeStep(callOf(await looked(addIn), step)));
}

describe.each(CLIENTS)("%s", (_client, load) => {
  test("from a submission to a decision", async () => {
    const addIn = await filled(load);
    const first = await looked(addIn);
    expect(first.blocks).toEqual([]);
    expect(first.verification.verdict).toBe("unsigned");
    for (const step of WHOLE) {
      const outcome = await take(addIn, step);
      expect([step.step.action, outcome.kind === "signed" ? outcome.look.verification.verdict : outcome]).toEqual([step.step.action, "verified"]);
    }
    const last = await looked(addIn);
    expect(last.verification.outline?.standing).toMatchObject({ state: "decided", decision: { outcome: "grant" } });
    expect(last.unprotected).toEqual([]);
    addIn.close();
  });
});
