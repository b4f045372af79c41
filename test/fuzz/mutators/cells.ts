import type { Random } from "../random";
import { changeEntry, textOf } from "../specimen";
import { attributesOf, elementEnd, joined, tagName, tokensOf } from "../xmlTokens";
import type { SpecimenMutator } from "./archive";
import { edgeText } from "./values";
import { spliced } from "../lists";

const TYPES = ["n", "s", "b", "e", "d", "str", "inlineStr"] as const;
const FORMULAS = ["SUM(A1:A3)", "A1*2", "$A1+B$2", "IF(C3>=90,\"五星\",\"\")", "_xldudf_STAR_TOTAL(A1:C3)", "SUM(Table1[得分])", "A:A", "1:3", "'a b'!A1", "#REF!+1", "{1,2;3,4}", "1.5E+3A1", "\"\"\"\"", "Sheet1:Sheet2!A1", "XFD1048576", "LOG10(A1)", "A1:INDEX(B:B,3)"] as const;

function formula(random: Random): string {
  const text = random.pick(FORMULAS).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const ref = random.pick(["A1:C3", "C3", "C3:D9", "A1:XFD1", "C3:C1048576"]);
  return random.pick([
    `<f>${text}</f>`,
    `<f t="shared" ref="${ref}" si="${random.below(3)}">${text}</f>`,
    `<f t="shared" si="${random.below(3)}"/>`,
    `<f t="array" ref="${ref}">${text}</f>`,
    `<f t="dataTable" ref="${ref}" dt2D="1" r1="A1" r2="A2"/>`,
    `<f ca="1">${text}</f>`,
    `<f/>`,
  ]);
}

function content(random: Random): string {
  const value = `<v>${random.oneIn(2) ? String(random.below(100)) : edgeText(random)}</v>`;
  return random.pick([value, value, value, formula(random) + value, formula(random), `<is><t>${edgeText(random)}</t></is>`, `<is><r><t>6</t></r><r><t xml:space="preserve"> 0</t></r></is>`, "", value + value]);
}

function inCell(make: (reference: string, random: Random) => string): SpecimenMutator {
  return (specimen, random) => {
    const sheets = specimen.entries.flatMap(({ name }, place) => (/worksheets\/[^/]+\.xml$/i.test(name) ? [place] : []));
    changeEntry(specimen, random.pickAny(sheets) ?? -1, (entry) => {
      const tokens = tokensOf(textOf(entry));
      const cells = tokens.flatMap(({ kind, text }, place) => ((kind === "start" || kind === "empty") && tagName(text) === "c" ? [place] : []));
      const place = random.pickAny(cells);
      if (place === undefined) {
        return entry;
      }
      const reference = attributesOf(tokens[place]?.text ?? "").find(({ name }) => name === "r")?.value ?? `"A1"`;
      return { ...entry, data: joined(spliced(tokens, place, elementEnd(tokens, place) - place, { kind: "other", text: make(reference.slice(1, -1), random) })) };
    });
  };
}

/** The reference some columns further on. */
function besides(reference: string, random: Random): string {
  return reference.replace(/^[A-Z]/, (letter) => String.fromCharCode(Math.min(90, letter.charCodeAt(0) + 1 + random.below(3))));
}

/** A whole cell, of any type and with anything in it, in place of one that stood there. */
export const CELL_MUTATORS: Readonly<Record<string, SpecimenMutator>> = {
  "cell-replaced": inCell((reference, random) => `<c r="${reference}"${random.oneIn(3) ? "" : ` t="${random.pick(TYPES)}"`}${random.oneIn(3) ? ` s="${random.below(4)}"` : ""}>${content(random)}</c>`),
  "cell-of-edge-value": inCell((reference, random) => `<c r="${reference}" t="${random.pick(["n", "n", "str", "d", "b"])}"><v>${edgeText(random)}</v></c>`),
  "cell-of-formula": inCell((reference, random) => `<c r="${reference}">${formula(random)}<v>${random.below(100)}</v></c><c r="${besides(reference, random)}">${formula(random)}<v>1</v></c>`),
  "cell-text": inCell((reference, random) => `<c r="${reference}" t="inlineStr"><is><t${random.oneIn(2) ? ` xml:space="preserve"` : ""}>${edgeText(random)}</t></is></c>`),
};
