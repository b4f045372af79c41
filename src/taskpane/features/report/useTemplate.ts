import { useEffect, useState } from "react";
import type { ReportTemplate } from "../../../application";
import type { Locale } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { copyName } from "../file/copyName";
import { DOCUMENT, download, offer } from "../file/download";

/** Larger templates are not read. */
const LARGEST_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;
/** How long a download may take to begin. */
const OFFERED_MS = 60_000;

/** What there is to say about the template. */
export type TemplateNote =
  | { readonly kind: "kept" | "notKept" | "saved" }
  | { readonly kind: "tooLarge" | "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** The choice between the built-in template and the body's own one, which this browser keeps. */
export function useTemplate() {
  const { reports } = useServiceStar();
  const words = useWords();
  const [own, setOwn] = useState<ReportTemplate | null>(null);
  const [isOwn, setIsOwn] = useState(false);
  const [note, setNote] = useState<TemplateNote | null>(null);

  useEffect(() => {
    let isShown = true;
    void reports.keptTemplate().then((kept) => {
      if (isShown && kept !== null) {
        setOwn((chosen) => chosen ?? kept);
        setIsOwn(true);
      }
    });
    return () => {
      isShown = false;
    };
  }, [reports]);

  const take = async (file: File): Promise<void> => {
    if (file.size > LARGEST_MEGABYTES * MEGABYTE) {
      setNote({ kind: "tooLarge", name: file.name });
      return;
    }
    const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    if (bytes === null) {
      setNote({ kind: "unreadable", name: file.name });
      return;
    }
    const template = { name: file.name, bytes };
    setOwn(template);
    setIsOwn(true);
    setNote({ kind: (await reports.keepTemplate(template)) ? "kept" : "notKept" });
  };

  const forget = async (): Promise<void> => {
    setOwn(null);
    setIsOwn(false);
    setNote(null);
    await reports.forgetTemplate();
  };

  const saveBuiltIn = async (locale: Locale): Promise<void> => {
    const result = await reports.builtInTemplate(locale);
    if (!result.ok) {
      setNote({ kind: "failed", failure: result.error });
      return;
    }
    const offered = offer(result.value, DOCUMENT);
    download(offered, copyName("", words.report("template.name"), locale, "docx"));
    setTimeout(offered.release, OFFERED_MS);
    setNote({ kind: "saved" });
  };

  return {
    own,
    /** the template to use; null for the built-in one */
    chosen: isOwn ? own : null,
    choose: (wanted: "own" | "builtIn") => setIsOwn(wanted === "own"),
    take: (file: File) => void take(file),
    forget: () => void forget(),
    saveBuiltIn: (locale: Locale) => void saveBuiltIn(locale),
    note,
    dismissNote: () => setNote(null),
    limit: LARGEST_MEGABYTES,
  };
}
