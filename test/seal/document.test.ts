import { NO_SIGNOFF } from "../../src/core";
import { verificationDocument } from "../../src/application";
import { statementWith } from "./support/assessment";
import { makeBody } from "./support/body";
import { signAll, verify, WHOLE } from "./support/signing";

test("a verification as a document says who decided what, the marks for paper, and what differs", async () => {
  const body = await makeBody();
  const statement = await statementWith();
  const record = await signAll(body, statement, WHOLE);
  const report = await verify(body.roster, record, await statementWith({ sites: "厦门" }));
  expect(verificationDocument(report)).toMatchObject({
    format: "servicestar.verification/1",
    verdict: "differs",
    state: "decided",
    decision: { outcome: "grant", grade: "four-star", at: "2026-11-25T12:00:00+08:00", by: { name: "周八", staffNumber: "H08", role: "chair", key: body.keys.chair.thumbprint } },
    company: { name: "海星电器有限公司" },
    result: { total: "1631/18", specialDeductions: 1, grade: "four-star" },
    head: { sha256: report.head!.hash, digits: report.head!.mark.digits, checkWord: report.head!.mark.checkWord },
    anchor: "not-given",
    roster: { body: { id: "body-1" }, version: 1, anchor: "not-given" },
    problems: [],
    differences: [{ path: "sites", signed: "福州", present: "厦门" }],
  });
  const { entries, decision } = verificationDocument(report) as { entries: readonly { readonly action: string; readonly meaning: string }[]; decision: { readonly votes: readonly { readonly ballot: string }[] } };
  expect(entries.map(({ action }) => action)).toEqual(["submit", "review", "vote", "vote", "vote", "decide"]);
  expect(decision.votes.map(({ ballot }) => ballot).sort()).toEqual(["abstain", "grant", "grant"]);
});

test("what there is none of is null, and a problem stands with its entry and among all", async () => {
  const body = await makeBody();
  expect(verificationDocument(await verify(body.roster, NO_SIGNOFF))).toMatchObject({ verdict: "unsigned", state: "draft", decision: null, company: null, result: null, head: null, entries: [], differences: null });
  const record = await signAll(body, await statementWith(), WHOLE.slice(0, 1));
  const broken = { ...record, entries: record.entries.map((signed) => ({ ...signed, signature: `${signed.signature.slice(0, -2)}${signed.signature.endsWith("AA") ? "Q" : "A"}A` })) };
  const told = { kind: "seal", code: "signature-wrong", path: "entries/0/signature", params: { name: "张三" } };
  expect(verificationDocument(await verify(body.roster, broken))).toMatchObject({ verdict: "not-verified", problems: [told], entries: [{ number: 1, problems: [told] }] });
});
