import type { FileWriting, ReportWork } from "../../application";
import { makePage, reportData } from "../../report";
import type { DeflateRaw, XlsxPlatform } from "../../xlsx";
import { makeWordReport } from "./makeWordReport";

/** The report as the bytes of a file; the same work gives the same bytes. `builtIn` is used where the work brings no template. */
export function makeReportFile({ format, locale, source, template }: ReportWork, builtIn: Uint8Array, platform: XlsxPlatform & { readonly deflate: DeflateRaw }): FileWriting {
  const data = reportData(source, locale);
  if (format === "page") {
    const made = makePage(data);
    return made.ok ? { ok: true, bytes: new TextEncoder().encode(made.page) } : made;
  }
  const made = makeWordReport(template ?? builtIn, data, platform);
  return made.ok ? { ok: true, bytes: new Uint8Array(made.bytes) } : made;
}
