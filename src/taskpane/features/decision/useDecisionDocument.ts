import { useState } from "react";
import type { DecisionFormat, DecisionRequest, OpenDecisionMaking, Outcome } from "../../../application";
import { CERTIFICATE_MONTHS } from "../../../core";
import type { CertificateDetails, Locale } from "../../../core";
import type { HostFailure } from "../../session";
import { useWords } from "../../words";
import { copyName, dayOf } from "../file/copyName";
import { DOCUMENT, PAGE, WORKBOOK, type Offered } from "../file/download";
import { useOffering } from "../file/useOffering";
import type { DecisionTemplate } from "./useDecisionTemplate";

/** Verifies afresh and makes the document, or says why there is none. */
export type MakeDecision = (request: DecisionRequest, signal: AbortSignal) => Promise<Outcome<OpenDecisionMaking>>;

/** How far the document is. */
export type DecisionPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly name: string; readonly bytes: number; readonly offered: Offered }
  | Exclude<OpenDecisionMaking, { readonly kind: "made" }>
  | { readonly kind: "failed"; readonly failure: HostFailure };

const FILES: Readonly<Record<DecisionFormat, { readonly type: string; readonly extension: string }>> = {
  word: { type: DOCUMENT, extension: "docx" },
  page: { type: PAGE, extension: "html" },
  sheet: { type: WORKBOOK, extension: "xlsx" },
};

/** Makes documents of a decision and hands them to the browser; one's bytes are kept until the notice of it goes. */
export function useDecisionDocument(make: MakeDecision, canCertify: boolean, language: Locale, template: DecisionTemplate) {
  const words = useWords();
  const [format, setFormat] = useState<DecisionFormat>("word");
  const [locale, setLocale] = useState<Locale>(language);
  const [details, setDetails] = useState<CertificateDetails>({ number: "", issuedOn: "", surveillanceMonths: CERTIFICATE_MONTHS.surveillance });
  const [phase, setPhase] = useState<DecisionPhase>({ kind: "idle" });
  const offering = useOffering();

  const begin = async (): Promise<void> => {
    if (phase.kind === "making") {
      return;
    }
    const signal = offering.begin();
    setPhase({ kind: "making" });
    const isCertified = canCertify && (details.number !== "" || details.issuedOn !== "");
    const result = await make({ format, locale, template: format === "word" ? (template.own?.bytes ?? null) : null, certificate: isCertified ? details : null }, signal);
    if (signal.aborted) {
      return;
    }
    if (!result.ok) {
      setPhase({ kind: "failed", failure: result.error });
      return;
    }
    const making = result.value;
    if (making.kind !== "made") {
      setPhase(making);
      return;
    }
    const { type, extension } = FILES[format];
    const name = copyName(making.companyName, words.decisionName(locale), dayOf(new Date()), extension);
    const offered = offering.hand(making.bytes, name, type);
    setPhase({ kind: "made", name, bytes: making.bytes.length, offered });
  };

  return {
    format,
    setFormat,
    locale,
    setLocale,
    details,
    change: (changed: Partial<CertificateDetails>) => setDetails((before) => ({ ...before, ...changed })),
    phase,
    make: () => void begin(),
    dismiss: () => {
      offering.end();
      setPhase({ kind: "idle" });
    },
  };
}
