import { useState } from "react";
import type { ReportTemplate } from "../../../application";
import type { Locale } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { copyName } from "../file/copyName";
import { DOCUMENT, download, offer } from "../file/download";
import { takeFile } from "../signOff/takeFile";

/** Larger templates are not read. */
const LARGEST_MEGABYTES = 20;
/** How long a download may take to begin. */
const OFFERED_MS = 60_000;

export interface DecisionTemplate {
  /** the body's own, for as long as this part is open; null for the built-in one */
  readonly own: ReportTemplate | null;
  readonly fault: { readonly kind: "tooLarge" | "unreadable"; readonly name: string; readonly limit: number } | null;
  readonly failure: HostFailure | null;
  readonly take: (files: readonly File[]) => void;
  readonly drop: () => void;
  readonly saveBuiltIn: (locale: Locale) => void;
}

/** The choice between the built-in template and a file of the body's own. */
export function useDecisionTemplate(): DecisionTemplate {
  const { decisions } = useServiceStar();
  const words = useWords();
  const [own, setOwn] = useState<ReportTemplate | null>(null);
  const [fault, setFault] = useState<DecisionTemplate["fault"]>(null);
  const [failure, setFailure] = useState<HostFailure | null>(null);

  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) {
      return;
    }
    const taken = await takeFile(file, LARGEST_MEGABYTES);
    setFault(taken.ok ? null : { kind: taken.reason, name: taken.name, limit: LARGEST_MEGABYTES });
    if (taken.ok) {
      setOwn({ name: taken.name, bytes: taken.bytes });
    }
  };

  const saveBuiltIn = async (locale: Locale): Promise<void> => {
    const result = await decisions.builtInTemplate(locale);
    setFailure(result.ok ? null : result.error);
    if (result.ok) {
      const offered = offer(result.value, DOCUMENT);
      download(offered, copyName("", words.decision("template.name"), locale, "docx"));
      setTimeout(offered.release, OFFERED_MS);
    }
  };

  return {
    own,
    fault,
    failure,
    take: (files) => void take(files),
    drop: () => {
      setOwn(null);
      setFault(null);
    },
    saveBuiltIn: (locale) => void saveBuiltIn(locale),
  };
}
