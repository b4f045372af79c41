import type { Check } from "./check";
import { finding, isWritten } from "./finding";

/** Words that speak of what the law asks for, and of a place in the trade. That a reason has neither is certain, that it has them proves nothing. */
const LAW = /法律|法规|法定|法令|国家(标准|规定|要求)|国标|强制|三包|\blaws?\b|legal|statut|regulat|mandatory/i;
const TRADE = /行业|业内|业界|同行|同业|领先|首家|首创|首个|第一|唯一|前列|标杆|\btrade\b|industry|\bsector\b|leading|leader|\bfirst\b|\bonly\b|competitor/i;

/** A bonus stands on two things at once: above what the law asks for, and leading in the trade. */
export const bonusJustifiedTwice: Check = {
  id: "BON003",
  slug: "bonus-justified-twice",
  guards: "evidence",
  run: (input) =>
    input.draft.bonuses.flatMap(({ reason }, index) => {
      const [law, trade] = [LAW.test(reason), TRADE.test(reason)];
      return !isWritten(reason) || (law && trade)
        ? []
        : [
            finding("BON003", input, {
              outcome: "needs-review",
              bonus: index,
              field: "bonusReason",
              params: { number: index + 1, variant: law ? "trade" : trade ? "law" : "both" },
            }),
          ];
    }),
};
