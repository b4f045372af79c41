import type { Rational } from "../exact";

/** The two languages that every text for people exists in. */
export type Locale = "zh-CN" | "en-US";

/** One text in both languages. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** How a clause loses points: every point at once, in proportion to a sample, or by a judged score. */
export type Method = "all-or-nothing" | "proportional" | "judged";

/** Where a clause's points come from: a named source, the certification body, or nobody yet (a placeholder). */
export type Provenance = "published" | "body" | "provisional";

/** Whether a second person has confirmed the catalogue. `on` is YYYY-MM-DD. */
export type Approval =
  | { readonly status: "draft" }
  | { readonly status: "approved"; readonly by: string; readonly on: string };

/** 条款: the smallest thing that is scored. */
export interface Clause {
  readonly id: string;
  readonly title: LocalizedText;
  readonly guidance: LocalizedText;
  /** > 0 */
  readonly points: Rational;
  readonly method: Method;
  readonly excludable: boolean;
  readonly provenance: Provenance;
  /** Where the figure comes from; never empty where `provenance` is `published`. */
  readonly source: string;
}

/** 指标: a group of clauses; an undivided one holds a single clause with its own id. */
export interface Indicator {
  readonly id: string;
  readonly title: LocalizedText;
  readonly clauses: readonly Clause[];
}

/** A top-level part of the standard; its clauses' points add up to `points` exactly. */
export interface Section {
  readonly id: string;
  readonly title: LocalizedText;
  readonly points: Rational;
  readonly indicators: readonly Indicator[];
}

/** A standard as data: `servicestar.catalogue/1` after every rule of its format held. */
export interface Catalogue {
  readonly id: string;
  readonly version: string;
  readonly standard: string;
  readonly title: LocalizedText;
  readonly approval: Approval;
  readonly sections: readonly Section[];
}
