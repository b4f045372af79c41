import { bankDocument, entryDocument, inBankOrder, type Bank } from "../../../core";
import { nextTask } from "../../components";

const SLICE = 1_000;
const INDENT = "    ";

/** The text of the bank's file, made in slices: ten thousand entries at once would hold up the pane. */
export async function textOfBank(bank: Bank): Promise<string> {
  const entries = inBankOrder(bank.entries);
  const whole = JSON.stringify(bankDocument({ ...bank, entries: [] }), null, 2);
  const slices: string[] = [];
  for (let from = 0; from < entries.length; from += SLICE) {
    await nextTask();
    slices.push(entries.slice(from, from + SLICE).map((entry) => `${INDENT}${JSON.stringify(entryDocument(entry), null, 2).replaceAll("\n", `\n${INDENT}`)}`).join(",\n"));
  }
  const list = slices.length === 0 ? "[]" : `[\n${slices.join(",\n")}\n  ]`;
  return `${whole.slice(0, -"[]\n}".length)}${list}\n}\n`;
}
