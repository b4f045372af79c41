import type { Check } from "./check";
import { clauseEntries, finding } from "./finding";

/** A scope that leaves something out is not read further: what it names may be just that. */
const LEAVES_OUT = /不含|不包括|不涉及|除外|除了|无|without|except|exclud|\bnot?\b/i;

/** The company's scope names the very subject of a clause that is excluded as not involved. */
export const scopeNamesExcluded: Check = {
  id: "EXC006",
  slug: "scope-names-excluded",
  guards: "number",
  run: (input) => {
    const scope = input.draft.company.scope.normalize("NFKC");
    if (LEAVES_OUT.test(scope)) {
      return [];
    }
    return clauseEntries(input).flatMap(({ clause, entry }) => {
      if (entry.status !== "excluded") {
        return [];
      }
      const subject = [clause.title["zh-CN"], clause.title["en-US"]].find((title) => isNamed(title, scope));
      return subject === undefined
        ? []
        : [finding("EXC006", input, { outcome: "needs-review", clause: clause.id, field: "verdict", params: { clause: clause.id, subject } })];
    });
  },
};

/** A Chinese title wherever it stands, another one as words of its own. */
function isNamed(title: string, scope: string): boolean {
  const subject = title.trim();
  if (/^\p{Script=Han}{2,}$/u.test(subject)) {
    return scope.includes(subject);
  }
  const words = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  return words(subject).length > 5 && words(scope).includes(words(subject));
}
