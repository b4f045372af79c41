import { clausesOf, decimalText, fractionText } from "../core";
import type { Bound, Catalogue, CompleteReport, Finding, IncompleteReport, Locale, Rational, SchemeProfile } from "../core";
import { cliTexts, fillText, findingText } from "../messages";
import { gradeLabel } from "./gradeLabel";
import { columnsOf, padded, printable } from "./printable";
import type { Scored } from "./scored";

type Row = readonly [label: string, value: string];

/** What a person reads about one input: a heading with the file, then one aligned row a fact. */
export function humanReport(scored: Scored, locale: Locale): string {
  const writer = new ReportWriter(scored.catalogue, scored.profile, locale);
  return [printable(scored.input), ...aligned(writer.rows(scored)), ...writer.findings(scored.findings), ""].join("\n");
}

function aligned(rows: readonly Row[]): string[] {
  const columns = Math.max(...rows.map(([label]) => columnsOf(printable(label))));
  return rows.map(([label, value]) => `  ${padded(printable(label), columns)}  ${printable(value)}`.trimEnd());
}

class ReportWriter {
  private readonly texts: Readonly<Record<keyof (typeof cliTexts)["zh-CN"], string>>;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly profile: SchemeProfile,
    private readonly locale: Locale,
  ) {
    this.texts = cliTexts[locale];
  }

  rows({ company: name, report }: Scored): readonly Row[] {
    const company: Row[] = name === "" ? [] : [[this.texts.company, name]];
    switch (report.status) {
      case "refused":
        return [...company, [this.texts.status, fillText(this.texts["status.refused"], { count: report.issues.length })]];
      case "incomplete":
        return [...company, ...this.incompleteRows(report), ...this.commonRows(report), ...this.basisRows()];
      case "complete":
        return [...company, ...this.completeRows(report), ...this.commonRows(report), ...this.nextRow(report), ...this.basisRows()];
    }
  }

  findings(findings: readonly Finding[]): string[] {
    const lines = findings.map(({ check, outcome, params, place }) => {
      const { problem } = findingText(this.locale, { check, params });
      const cell = place === undefined ? "" : ` (${place.sheet}!${place.address})`;
      return printable(`    ${check}  ${this.texts[`finding.${outcome}`]}  ${problem}${cell}`);
    });
    return lines.length === 0 ? [] : [`  ${this.texts.findings}`, ...lines];
  }

  private completeRows(report: CompleteReport): Row[] {
    const reasons = report.reasons.map((reason) => fillText(this.texts[`reason.${reason}`], { failAt: this.profile.specialDeduction.failAt }));
    const total = { display: this.decimal(report.total), exact: fractionText(report.total) };
    return [
      [this.texts.status, this.texts["status.complete"]],
      [this.texts.grade, [gradeLabel(report.grade, this.profile, this.locale), ...reasons].join(this.locale === "zh-CN" ? "；" : "; ")],
      [this.texts.total, fillText(this.texts["total.value"], total)],
    ];
  }

  private incompleteRows({ open, low, high }: IncompleteReport): Row[] {
    return [
      [this.texts.status, fillText(this.texts["status.incomplete"], { count: open.length, first: open[0] ?? "" })],
      [this.texts.low, this.bound(low)],
      [this.texts.high, this.bound(high)],
    ];
  }

  private commonRows(report: CompleteReport | IncompleteReport): Row[] {
    const { texts } = this;
    const titles = new Map(this.catalogue.sections.map((section) => [section.id, section.title[this.locale]]));
    return [
      [texts.obtained, fillText(texts["obtained.value"], this.share(report))],
      ...report.sections.map((section): Row => [
        `${section.id} ${titles.get(section.id) ?? ""}`,
        fillText(texts["section.value"], this.share(section)),
      ]),
      [
        texts.specialDeductions,
        fillText(texts["specialDeductions.value"], { count: report.specialDeductions, failAt: this.profile.specialDeduction.failAt }),
      ],
      [texts.bonuses, fillText(texts["bonuses.value"], { count: report.bonuses })],
    ];
  }

  private nextRow({ next }: CompleteReport): Row[] {
    if (next === null) {
      return [];
    }
    const missing = decimalText(next.missing, this.profile.displayDecimals, "up");
    return [[this.texts.next, fillText(this.texts["next.value"], { grade: gradeLabel(next.grade, this.profile, this.locale), missing })]];
  }

  /** What a reader must know of the figures behind the score. */
  private basisRows(): Row[] {
    const clauses = clausesOf(this.catalogue);
    const count = clauses.filter((clause) => clause.provenance === "provisional").length;
    const rows: Row[] = [];
    if (count > 0) {
      rows.push([this.texts.points, fillText(this.texts["points.provisional"], { count, of: clauses.length })]);
    }
    if (this.catalogue.approval.status === "draft") {
      rows.push([count > 0 ? "" : this.texts.points, this.texts["points.draft"]]);
    }
    return rows;
  }

  private bound({ total, grade }: Bound): string {
    return fillText(this.texts["bound.value"], { total: this.decimal(total), grade: gradeLabel(grade, this.profile, this.locale) });
  }

  private share({ obtained, applicable }: { readonly obtained: Rational; readonly applicable: Rational }): Record<string, string> {
    return { obtained: this.decimal(obtained), applicable: this.decimal(applicable) };
  }

  private decimal(value: Rational): string {
    return decimalText(value, this.profile.displayDecimals, "half-away-from-zero");
  }
}
