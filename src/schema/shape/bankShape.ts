import { z } from "zod";
import type { Bank, BankEntry, BankLoss } from "../../core";
import type { Kit } from "./kit";

/** `servicestar.bank/1` as far as its shape goes; ids, texts and counts are rules of the core. */
export function bankShape(kit: Kit): z.ZodType<Bank & { readonly format: string }> {
  return kit.object({ format: kit.text(), id: kit.text(), title: kit.optionalText(), entries: kit.list(bankEntryShape(kit)) });
}

/** One entry of it. */
export function bankEntryShape(kit: Kit): z.ZodType<BankEntry> {
  return kit.object({
    id: kit.text(),
    catalogue: kit.text(),
    clause: kit.text(),
    text: kit.object({ any: kit.optionalText(), "zh-CN": kit.optionalText(), "en-US": kit.optionalText() }),
    loss: kit.orNull(
      kit.variants<BankLoss>("kind", [{ kind: z.literal("points"), points: kit.decimal() }, { kind: z.literal("all") }, { kind: z.literal("share") }], { kind: "all" }),
    ),
    note: kit.optionalText(),
    used: kit.optional(kit.whole(0), 0),
  });
}
