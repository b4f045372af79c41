import { bankDocument, fraction, type BankEntry } from "../../../core";
import { textOfBank } from "./bankText";

const entry = (at: number): BankEntry => ({
  id: `e${String(at)}`, catalogue: "demo", clause: `5.${String(at % 7)}`, text: { any: `第 ${String(at)} 条"引号"\n第二行`, "zh-CN": "", "en-US": "" },
  loss: at % 2 === 0 ? null : { kind: "points", points: fraction(1n, 2n) }, note: "", used: at,
});

test.each([0, 1, 1000, 2001])("the file of %i entries is the document, letter by letter", async (count) => {
  const bank = { id: "findings-bank", title: "用语", entries: Array.from({ length: count }, (_, at) => entry(at)) };
  expect(await textOfBank(bank)).toBe(`${JSON.stringify(bankDocument(bank), null, 2)}\n`);
});
