import { clausesOf } from "../../core";
import type { Locale } from "../../core";
import { printableRecord } from "./printable";
import { say } from "./source";
import type { ReportSource } from "./source";
import type { ReportRecord } from "../fields/field";

const KINDS = ["provisional", "draft", "failing", "unread"] as const;

/** What a reader of the report must not miss, and the same in few words for the head of each page. */
export function cautionsOf({ catalogue, findings, issues }: ReportSource, locale: Locale): { readonly cautions: readonly ReportRecord[]; readonly caution: string } {
  const counts = {
    provisional: clausesOf(catalogue).filter((clause) => clause.provenance === "provisional").length,
    draft: catalogue.approval.status === "draft" ? 1 : 0,
    failing: findings.filter(({ outcome }) => outcome === "fail").length,
    unread: issues.length,
  };
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  return {
    cautions: kinds.map((kind) => printableRecord({ text: say(locale, `caution.${kind}`, { count: counts[kind] }) })),
    caution: kinds.map((kind) => say(locale, `caution.short.${kind}`)).join(locale === "zh-CN" ? "；" : "; "),
  };
}
