import { clausesOf, creditCodeHint, exactDecimalText } from "../../core";
import type { Clause, Finding, LocalizedText } from "../../core";
import { numberOf } from "../plan/cells";
import { CAUSE_WORDS, RECTIFICATION_WORDS, VERDICT_WORDS } from "../vocabulary";
import type { VerdictKey } from "../vocabulary";
import type { Mend, MendContext, PlacedFinding } from "./mend";
import { figureLike, textLike, wordLike } from "./sameEntry";

type Mender = (finding: PlacedFinding, context: MendContext) => Mend | null;

/** The mends, by check. What a person has to decide has none. */
const MENDERS: Readonly<Record<string, Mender>> = {
  ENT001: (finding, context) => figureMend(finding) ?? wordMend(finding, context) ?? clauseMend(finding, context),
  SCO002: verdictMend,
  SMP005: sampleMend,
  BNK001: bankMend,
  HEA002: codeMend,
  RES001: () => ({ code: "restore-formulas", params: {}, writes: [] }),
  RES002: () => ({ code: "restore-formulas", params: {}, writes: [] }),
  RES003: () => ({ code: "repair-formulas", params: {}, writes: [] }),
};

/** How a finding can be mended safely: the entry stays what it is and only its writing changes, or formulas of ours come back. Null where a person has to decide. */
export function mendOf(finding: Finding, context: MendContext): Mend | null {
  const { place } = finding;
  return place === undefined ? null : (MENDERS[finding.check]?.({ ...finding, place }, context) ?? null);
}

/** What stands in the cell, whole; null where the finding holds it shortened. */
function rawOf({ params }: Finding): string | null {
  const raw = params["raw"];
  return typeof raw === "string" && raw !== "" && !raw.endsWith("…") ? raw : null;
}

/** Digits that were typed as text or in full width, as the number that they are. */
function figureMend(finding: PlacedFinding): Mend | null {
  const raw = rawOf(finding);
  const variant = finding.params["variant"];
  if (raw === null || (variant !== "text-number" && variant !== "full-width")) {
    return null;
  }
  const figure = figureLike(raw);
  const value = figure === null ? null : exactDecimalText(figure);
  const number = value === null ? null : numberOf(value);
  const isCount = finding.field === "sampleSize" || finding.field === "nonconforming";
  if (value === null || number === null || (isCount && !Number.isInteger(number))) {
    return null;
  }
  return { code: "write-number", params: { raw, value }, writes: [{ ...finding.place, value: number }], holds: [{ ...finding.place, text: raw }] };
}

/** A word of a list that was typed in another width or case, or with stray blanks. */
function wordMend(finding: PlacedFinding, context: MendContext): Mend | null {
  const words: Readonly<Record<string, LocalizedText>> | null = finding.field === "cause" ? CAUSE_WORDS : finding.field === "status" ? RECTIFICATION_WORDS : null;
  const raw = rawOf(finding);
  const key = words === null || raw === null ? null : wordLike(words, raw);
  const word = words === null || key === null ? undefined : words[key]?.[context.locale];
  return raw === null || word === undefined ? null : written("write-word", finding, raw, word);
}

/** The same for a verdict, as far as its clause takes it. */
function verdictMend(finding: PlacedFinding, { locale, catalogue }: MendContext): Mend | null {
  const raw = finding.params["variant"] === "unknown-word" ? rawOf(finding) : null;
  const key = raw === null ? null : wordLike(VERDICT_WORDS, raw);
  const clause = clausesOf(catalogue).find(({ id }) => id === finding.clause);
  return raw === null || key === null || clause === undefined || !takes(clause, key) ? null : written("write-word", finding, raw, VERDICT_WORDS[key][locale]);
}

function takes({ method, excludable }: Clause, verdict: VerdictKey): boolean {
  switch (verdict) {
    case "sampled":
      return method === "proportional";
    case "judged":
      return method === "judged";
    case "excluded":
      return excludable;
    default:
      return true;
  }
}

/** A clause's number in another width or with stray blanks. */
function clauseMend(finding: PlacedFinding, { catalogue }: MendContext): Mend | null {
  const raw = finding.field === "clause" && finding.params["variant"] === "unknown-word" ? rawOf(finding) : null;
  const id = raw === null ? null : textLike(clausesOf(catalogue).map((clause) => clause.id), raw);
  return raw === null || id === null ? null : written("write-clause", finding, raw, id);
}

/** The counts of a sample as its drawn items have them, where the clause is assessed by its sample anyway. */
function sampleMend({ clause, params }: PlacedFinding, { entryCells }: MendContext): Mend | null {
  const row = entryCells.get(clause);
  const size = row?.cells.get("sampleSize");
  const count = row?.cells.get("nonconforming");
  const { looked, found } = params;
  if (params["variant"] !== "counts" || row === undefined || size === undefined || count === undefined || typeof looked !== "number" || typeof found !== "number") {
    return null;
  }
  return {
    code: "take-over-sample",
    params: { looked, found },
    writes: [{ ...size.place, value: looked }, { ...count.place, value: found }],
    holds: [{ ...row.id, text: clause }, { ...size.place, text: size.text }, { ...count.place, text: count.text }],
  };
}

/** The score that the bank's loss leaves, offered where the clause is judged already and says another one. */
function bankMend({ clause, params }: PlacedFinding, { entryCells }: MendContext): Mend | null {
  const row = entryCells.get(clause);
  const given = row?.cells.get("givenScore");
  const { score } = params;
  const value = typeof score === "string" && score !== "" ? numberOf(score) : null;
  if (row?.verdict !== "judged" || given === undefined || given.fault !== null || given.text === "" || value === null || score === undefined) {
    return null;
  }
  return {
    code: "take-bank-loss",
    params: { from: given.text, score },
    writes: [{ ...given.place, value }],
    holds: [{ ...row.id, text: clause }, { ...given.place, text: given.text }],
  };
}

/** A credit code in full width, in small letters or with blanks, that is a good one once it is written properly. */
function codeMend(finding: PlacedFinding): Mend | null {
  const raw = finding.params["code"];
  if (typeof raw !== "string") {
    return null;
  }
  const value = raw.normalize("NFKC").replace(/[\s-]+/gu, "").toUpperCase();
  return creditCodeHint(value).kind === "good" && value !== raw ? written("write-code", finding, raw, value) : null;
}

/** The finding holds a credit code without the blanks around it, so what stands in its cell is not known to the letter. */
function written(code: "write-word" | "write-code" | "write-clause", { place }: PlacedFinding, raw: string, value: string): Mend {
  return { code, params: { raw, value }, writes: [{ ...place, value }], holds: code === "write-code" ? [] : [{ ...place, text: raw }] };
}
