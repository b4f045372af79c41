import type { ReportData } from "../data/reportData";
import { say } from "../data/source";
import type { ReportKey } from "../data/source";
import type { ReportRecord } from "../fields/field";
import { drawBars } from "./drawBars";
import { drawRadar } from "./drawRadar";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { NUMBER, pageFrame } from "./pageFrame";
import type { PageFrame } from "./pageFrame";
import { clauseTables, labelled, listTable } from "./pageTables";
import { listIn, textIn } from "./recordTable";

/** The report as one file for the browser. `values` are those of the data, or the same with marks. */
export function reportPage({ locale, pictures }: ReportData, values: ReportRecord): string {
  const text = (name: string): string => textIn(values, name);
  const heading = (key: ReportKey): Markup => markup`<h2>${say(locale, key)}</h2>`;
  const fields = (...names: readonly (readonly [ReportKey, string])[]): Markup => labelled(names.map(([key, name]) => [say(locale, key), text(name)]));
  const list = (name: string): readonly ReportRecord[] => listIn(values, name);
  const table = (name: string, columns: Parameters<typeof listTable>[2]): Markup => listTable(locale, list(name), columns);
  /** Not every assessment has what is kept beside the scores. */
  const ifAny = (name: string, part: Markup): Markup => (list(name).length === 0 ? markup`` : part);
  const frame: PageFrame = {
    locale,
    title: text("reportTitle"),
    company: text("company"),
    head: `${text("reportTitle")} · ${text("company")}`,
    caution: text("caution"),
    mark: "",
    foot: say(locale, "page.of", { page: NUMBER, pages: NUMBER }),
    note: say(locale, "page.print"),
  };
  return pageFrame(
    frame,
    markup`${cautionBox(list("cautions"))}
${fields(["label.creditCode", "creditCode"], ["label.scope", "scope"], ["label.sites", "sites"], ["label.stage", "stage"], ["label.assessedOn", "assessedOn"])}
${heading("heading.conclusion")}
<div class="result"><span>${say(locale, "label.total")} <span class="figure">${text("total")}</span></span><span>${say(locale, "label.grade")} <span class="figure">${text("grade")}</span></span></div>
<p>${text("conclusion")}</p>${list("reasons").map((reason) => markup`<p>${textIn(reason, "text")}</p>`)}
${fields(["label.exact", "totalExact"], ["label.formula", "formula"], ["label.obtained", "obtained"], ["label.applicable", "applicable"], ["label.deductions", "specialDeductions"], ["label.bonuses", "specialBonuses"], ["label.distance", "distance"])}
${heading("heading.basis")}
${fields(["label.standard", "standard"], ["label.catalogue", "catalogue"], ["label.hash", "catalogueHash"], ["label.profile", "profile"], ["label.hash", "profileHash"])}
${heading("heading.team")}${table("team", [["label.name", "name", 3], ["label.role", "role", 2]])}
${heading("heading.subtotals")}${groupTable(values, locale)}
${heading("heading.pictures")}${drawRadar(pictures)}${drawBars(pictures)}
${heading("heading.clauses")}${clauseTables(locale, list("sections"))}
${heading("heading.deductions")}${table("deductions", [["label.number", "number", 1], ["label.cause", "cause", 2], ["label.clause", "clause", 2], ["label.facts", "facts", 5, "evidence"], ["label.rectification", "action", 4, "owner", "due"], ["label.status", "status", 2, "closure", "verifiedBy", "verifiedOn"]])}
${ifAny("rectifications", markup`${heading("heading.rectifications")}${table("rectifications", [["label.number", "number", 1], ["label.clause", "clause", 2, "title"], ["label.finding", "finding", 5], ["label.rectification", "action", 4, "owner", "due"], ["label.status", "status", 3, "closure", "verifiedBy", "verifiedOn", "rescored", "rescoredOn"]])}`)}
${heading("heading.bonuses")}${table("bonuses", [["label.number", "number", 1], ["label.reason", "reason", 12]])}
${heading("heading.exclusions")}${table("exclusions", [["label.clause", "id", 2], ["label.clauseTitle", "title", 4], ["label.points", "points", 1], ["label.reason", "reason", 6]])}
${heading("heading.checks")}${table("checks", [["label.check", "check", 2], ["label.outcome", "outcome", 2], ["label.clause", "clause", 2], ["label.problem", "problem", 6], ["label.mend", "mend", 4]])}
${ifAny("evidenceRegister", markup`${heading("heading.evidence")}${table("evidenceRegister", [["label.evidenceNumber", "evidenceNumber", 1.4], ["label.clause", "clause", 2], ["label.kind", "kind", 1.6], ["label.evidenceTitle", "title", 8, "location", "part", "hash", "remark"], ["label.addedBy", "addedBy", 2.4, "addedOn"]])}`)}
${heading("heading.derivation")}${table("derivation", [["label.step", "step", 9], ["label.value", "value", 2], ["label.exact", "exact", 2]])}
${heading("heading.completeness")}<p class="note">${text("completeness")}</p>
${heading("heading.signatures")}${signatureTable(locale, list("signatures"))}`,
  );
}

function cautionBox(cautions: readonly ReportRecord[]): Markup {
  return cautions.length === 0 ? markup`` : markup`<div class="cautions">${cautions.map((caution) => markup`<p>${textIn(caution, "text")}</p>`)}</div>`;
}

function groupTable(values: ReportRecord, locale: ReportData["locale"]): Markup {
  const groups = listIn(values, "sections").flatMap((section) => [{ ...section, isSection: "1" }, ...listIn(section, "indicators")]);
  const cells = (group: ReportRecord): Markup =>
    markup`${["obtained", "applicable", "share"].map((name) => markup`<td class="number">${textIn(group, name)}</td>`)}`;
  return markup`<table><colgroup><col style="width:52%"><col><col><col></colgroup><thead><tr>${(["label.indicator", "label.obtained", "label.applicable", "label.share"] as const).map((key) => markup`<th scope="col">${say(locale, key)}</th>`)}</tr></thead><tbody>${groups.map((group) =>
    "isSection" in group
      ? markup`<tr><th scope="row">${textIn(group, "id")} ${textIn(group, "title")}</th>${cells(group)}</tr>`
      : markup`<tr><td>${textIn(group, "id")} ${textIn(group, "title")}</td>${cells(group)}</tr>`,
  )}</tbody></table>`;
}

function signatureTable(locale: ReportData["locale"], signers: readonly ReportRecord[]): Markup {
  const keys = ["label.capacity", "label.name", "label.signature", "label.date"] as const;
  return markup`<table class="sign"><thead><tr>${keys.map((key) => markup`<th scope="col">${say(locale, key)}</th>`)}</tr></thead><tbody>${signers.map(
    (signer) => markup`<tr><td>${textIn(signer, "capacity")}</td><td>${textIn(signer, "name")}</td><td></td><td></td></tr>`,
  )}</tbody></table>`;
}
