import { signOffService } from "../../src/application/signOff";
import { webCryptoHash } from "../../src/crypto";
import { excelWorkbook } from "../../src/office";
import { makeBody, type Body } from "../seal/support/body";
import { DECIDE, REOPEN, RETURN, REVIEW, SUBMIT, VOTES, WHOLE } from "../seal/support/signing";
import { nodeSigning } from "../support/nodeSigning";
import { valueOf } from "./harness/addin";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { assessedAddIn, look, lookedAt, NO_ANCHORS, stepCall, take, takeAll, writeCell } from "./harness/signing";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

jest.setTimeout(240_000);

const CLIENTS = [["Microsoft's office.js", loadMicrosoftOffice], ["the workbench's client", loadWorkbenchOffice]] as const;

let body: Body;
beforeAll(async () => {
  body = await makeBody();
});

describe.each(CLIENTS)("sign-off over %s", (_client, load) => {
  test("from a submission to a decision, each step verified as it stands in the workbook", async () => {
    const addIn = await assessedAddIn(load);
    const first = await look(addIn, body);
    expect([first.blocks, first.verification.verdict]).toEqual([[], "unsigned"]);
    for (const step of WHOLE) {
      const outcome = await take(addIn, body, step);
      expect([step.step.action, outcome.kind === "signed" ? outcome.look.verification.verdict : outcome]).toEqual([step.step.action, "verified"]);
    }
    const last = await look(addIn, body);
    expect(last.verification.outline?.standing).toMatchObject({ state: "decided", decision: { outcome: "grant", grade: "three-star" } });
    expect(last.unprotected).toEqual([]);
    addIn.close();
  });

  test("a visible star that was changed by hand shows, while the record is intact", async () => {
    const addIn = await assessedAddIn(load);
    await takeAll(addIn, body, WHOLE);
    await writeCell(addIn, "汇总", "B17", "五星级");
    const { verification } = await look(addIn, body);
    expect([verification.verdict, verification.problems]).toEqual(["differs", []]);
    expect(verification.changes).toEqual([{ kind: "shown", path: "shown/grade", signed: "三星级", present: "五星级", place: { sheet: "汇总", address: "B17" } }]);
    addIn.close();
  });

  test("given back, changed, submitted anew; decided, reopened", async () => {
    const addIn = await assessedAddIn(load);
    await takeAll(addIn, body, [SUBMIT]);
    await writeCell(addIn, "评分表", "I9", 39);
    // Who gives it back gives back what was submitted, whatever stands there by now.
    expect((await take(addIn, body, RETURN)).kind).toBe("signed");
    await takeAll(addIn, body, [SUBMIT, REVIEW, ...VOTES, DECIDE].map((step, index) => ({ ...step, at: `2026-11-26T1${String(index)}:00:00+08:00` })));
    expect((await look(addIn, body)).verification.record?.statements).toHaveLength(2);
    const reopened = await take(addIn, body, { ...REOPEN, at: "2026-11-27T09:00:00+08:00" });
    expect(reopened).toMatchObject({ kind: "signed", look: { verification: { verdict: "verified", outline: { standing: { state: "reopened" } } } } });
    addIn.close();
  });

  test("who reviews and decides with a later version of the program signs what was submitted", async () => {
    const addIn = await assessedAddIn(load);
    await takeAll(addIn, body, [SUBMIT]);
    const later = signOffService({ workbook: excelWorkbook, hash: webCryptoHash, signing: { ...nodeSigning, engine: "ServiceStar/later" } });
    for (const step of [REVIEW, ...VOTES, DECIDE]) {
      const seen = lookedAt(valueOf(await later.look({ roster: body.roster, anchors: NO_ANCHORS })));
      const outcome = valueOf(await later.takeStep(stepCall(seen, body, step)));
      expect([step.step.action, outcome.kind === "refused" ? outcome.problems : outcome.kind]).toEqual([step.step.action, "signed"]);
    }
    const { verification } = await look(addIn, body);
    expect([verification.verdict, verification.record?.statements.map(({ engine }) => engine)]).toEqual(["verified", [nodeSigning.engine]]);
    addIn.close();
  });

  test("a step is refused on anything else than what was looked at, and nothing is written", async () => {
    const addIn = await assessedAddIn(load);
    const seen = await look(addIn, body);
    await writeCell(addIn, "评分表", "I9", 39);
    const outcome = valueOf(await addIn.serviceStar.signOff.takeStep(stepCall(seen, body, SUBMIT)));
    expect(outcome).toMatchObject({ kind: "changed", look: { kind: "looked", verification: { verdict: "unsigned" } } });
    expect((await look(addIn, body)).verification.record?.entries).toEqual([]);
    addIn.close();
  });

  test("what may not be signed, and who may not sign, is told with every reason", async () => {
    const addIn = await assessedAddIn(load);
    expect(await take(addIn, body, { ...REVIEW })).toMatchObject({ kind: "refused", problems: expect.arrayContaining([expect.objectContaining({ code: "step-skipped" })]) as unknown });
    expect(await take(addIn, body, { ...REOPEN })).toMatchObject({ kind: "refused", problems: [{ code: "step-skipped" }] });
    await writeCell(addIn, "评分表", "F9", "");
    expect(await take(addIn, body, SUBMIT)).toMatchObject({ kind: "refused", problems: expect.arrayContaining([expect.objectContaining({ code: "open-clauses" })]) as unknown });
    addIn.close();
  });

  test("a sheet that somebody deleted leaves an unsigned workbook, in which one can sign again", async () => {
    const addIn = await assessedAddIn(load);
    await takeAll(addIn, body, [SUBMIT, REVIEW]);
    await addIn.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("签批").delete();
      await context.sync();
    });
    expect((await look(addIn, body)).verification.verdict).toBe("unsigned");
    expect((await take(addIn, body, { ...SUBMIT, at: "2026-11-26T09:00:00+08:00" })).kind).toBe("signed");
    addIn.close();
  });

  test("building anew over it keeps the record", async () => {
    const addIn = await assessedAddIn(load);
    await takeAll(addIn, body, WHOLE);
    const { workbook } = await look(addIn, body);
    const { company, assessors, assessedOn } = workbook.draft;
    valueOf(await addIn.serviceStar.build({ locale: "zh-CN", catalogue: workbook.catalogue, profile: workbook.profile, company: { ...company, sites: "" }, assessors, stage: "initial", assessedOn, existing: "keep-entries" }, () => undefined));
    await addIn.engine.settle();
    expect((await look(addIn, body)).verification.verdict).toBe("verified");
    addIn.close();
  });
});

