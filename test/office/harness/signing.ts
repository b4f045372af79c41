import type { LookedAt, SignOffLook, StepCall, StepOutcome } from "../../../src/application";
import type { Body } from "../../seal/support/body";
import type { Step } from "../../seal/support/signing";
import { smallCatalogue } from "../../support/smallStandard";
import { buildRequest, openAddIn, valueOf, type AddIn } from "./addin";
import { enterAssessment, type Entered } from "./enterAssessment";

export const NO_ANCHORS = { head: null, roster: null };

const entered: Entered = {
  clauses: {
    "1.1.1": { status: "conforming", evidence: "手册" },
    "1.1.2": { status: "sampled", sampleSize: 9, nonconforming: 2, evidence: "工单", finding: "两份工单没有回访" },
    "2.1": { status: "judged", score: "38.5", evidence: "现场" },
  },
  specialDeductions: [],
  bonuses: [],
};

/** The add-in over a workbook in which everything is assessed. */
export async function assessedAddIn(load: Parameters<typeof openAddIn>[0]): Promise<AddIn> {
  const addIn = await openAddIn(load);
  valueOf(await addIn.serviceStar.build(buildRequest("zh-CN", { catalogue: smallCatalogue(), assessors: [{ name: "张三", role: "team-leader" }] }), () => undefined));
  await enterAssessment(addIn, entered);
  return addIn;
}

export async function look({ serviceStar }: AddIn, { roster }: Body): Promise<LookedAt> {
  return lookedAt(valueOf(await serviceStar.signOff.look({ roster, anchors: NO_ANCHORS })));
}

export function lookedAt(found: SignOffLook): LookedAt {
  if (found.kind !== "looked") {
    throw new Error(JSON.stringify(found));
  }
  return found;
}

/** The call of a step on what was looked at. */
export function stepCall({ seen }: LookedAt, { roster, keys }: Body, { who, role, step, at }: Step): StepCall {
  return { seen, roster, anchors: NO_ANCHORS, step, role, key: keys[who], at };
}

/** Looks, and takes the step on exactly that. */
export async function take(addIn: AddIn, body: Body, step: Step): Promise<StepOutcome> {
  return valueOf(await addIn.serviceStar.signOff.takeStep(stepCall(await look(addIn, body), body, step)));
}

/** Takes the steps one after the other; throws where one is not signed. */
export async function takeAll(addIn: AddIn, body: Body, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const outcome = await take(addIn, body, step);
    if (outcome.kind !== "signed") {
      throw new Error(`${step.step.action}: ${JSON.stringify(outcome)}`);
    }
  }
}

/** Writes one cell behind the add-in's back, as a person does who lifted the protection. */
export async function writeCell({ office, engine }: AddIn, sheetName: string, address: string, value: string | number): Promise<void> {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load({ protection: { protected: true } });
    await context.sync();
    if (sheet.protection.protected) {
      sheet.protection.unprotect();
    }
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });
  await engine.settle();
}
