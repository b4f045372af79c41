import { useState } from "react";
import type { ReportFormat, ReportOutcome } from "../../../application";
import type { Locale } from "../../../core";
import { useServiceStar, useSession, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { copyName, dayOf } from "../file/copyName";
import { DOCUMENT, PAGE, type Offered } from "../file/download";
import { useOffering } from "../file/useOffering";
import { useTemplate } from "./useTemplate";

/** How far the report is. */
export type ReportPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly name: string; readonly bytes: number; readonly offered: Offered }
  | Exclude<ReportOutcome, { readonly kind: "made" | "none" }>
  | { readonly kind: "failed"; readonly failure: HostFailure };

const FILES: Readonly<Record<ReportFormat, { readonly type: string; readonly extension: string }>> = {
  word: { type: DOCUMENT, extension: "docx" },
  page: { type: PAGE, extension: "html" },
};

/** Makes reports of the open workbook and hands them to the browser; one's bytes are kept until the notice of it goes. */
export function useReport() {
  const { reports } = useServiceStar();
  const { workbook } = useSession();
  const words = useWords();
  const template = useTemplate();
  const [format, setFormat] = useState<ReportFormat>("word");
  const [language, setLanguage] = useState<Locale | null>(null);
  const [phase, setPhase] = useState<ReportPhase>({ kind: "idle" });
  const offering = useOffering();
  const locale = language ?? workbook?.locale ?? words.locale;

  const make = async (): Promise<void> => {
    if (phase.kind === "making") {
      return;
    }
    const signal = offering.begin();
    setPhase({ kind: "making" });
    const result = await reports.make({ format, locale, template: format === "word" ? (template.chosen?.bytes ?? null) : null }, signal);
    if (signal.aborted) {
      return;
    }
    if (!result.ok) {
      setPhase({ kind: "failed", failure: result.error });
      return;
    }
    const outcome = result.value;
    if (outcome.kind !== "made") {
      setPhase(outcome.kind === "none" ? { kind: "idle" } : outcome);
      return;
    }
    const { type, extension } = FILES[format];
    const name = copyName(outcome.companyName, words.reportName(locale), dayOf(new Date()), extension);
    const offered = offering.hand(outcome.bytes, name, type);
    setPhase({ kind: "made", name, bytes: outcome.bytes.length, offered });
  };

  return {
    format,
    setFormat,
    locale,
    setLanguage,
    template,
    phase,
    make: () => void make(),
    dismiss: () => {
      offering.end();
      setPhase({ kind: "idle" });
    },
  };
}
