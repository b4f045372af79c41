import { creditCodeHint } from "../creditCode";
import type { Check } from "./check";
import { finding } from "./finding";

/** A unified social credit code that cannot be one: length, characters, or the check character of GB 32100-2015. */
export const creditCode: Check = {
  id: "HEA002",
  slug: "credit-code",
  guards: "evidence",
  run: (input) => {
    const code = input.draft.company.unifiedSocialCreditCode;
    const hint = creditCodeHint(code);
    if (hint.kind === "empty" || hint.kind === "good") {
      return [];
    }
    const { kind, ...figures } = hint;
    return [finding("HEA002", input, { outcome: "needs-review", field: "creditCode", params: { code: code.trim().slice(0, 40), ...figures, variant: kind } })];
  },
};
