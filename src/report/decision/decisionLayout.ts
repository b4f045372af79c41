import type { DecisionKey } from "./source";

/** What a text is called, and the field that it stands in. */
export type DecisionLine = readonly [label: DecisionKey, field: string];

/** A column: its header, its field, its share of the width, and what stands below in the same cell. */
export interface DecisionColumn {
  readonly label: DecisionKey;
  readonly field: string;
  readonly width: number;
  readonly below?: readonly DecisionLine[];
}

export type DecisionPart =
  /** Lines without a text are left out; after them a line for each item of `list`. All of it is left out where the field `onlyWith` is blank. */
  | { readonly kind: "facts"; readonly onlyWith: string; readonly lines: readonly DecisionLine[]; readonly list?: { readonly name: string; readonly label: DecisionKey; readonly field: string } }
  | { readonly kind: "table"; readonly list: string; readonly columns: readonly DecisionColumn[] }
  /** left out where it is blank */
  | { readonly kind: "text"; readonly field: string };

export interface DecisionSection {
  readonly heading: DecisionKey;
  readonly parts: readonly DecisionPart[];
}

/** What the documents of a decision say, in their order: the page, the sheet and the built-in Word templates are all made by it. */
export const DECISION_LAYOUT: readonly DecisionSection[] = [
  {
    heading: "heading.decision",
    parts: [{ kind: "facts", onlyWith: "outcome", lines: [["label.outcome", "outcome"], ["label.decidedBy", "decidedBy"], ["label.decidedAt", "decidedAt"], ["label.decisionReason", "decisionReason"], ["label.votes", "votes"], ["label.body", "body"]] }],
  },
  {
    heading: "heading.company",
    parts: [{ kind: "facts", onlyWith: "company", lines: [["label.company", "company"], ["label.creditCode", "creditCode"], ["label.scope", "scope"], ["label.sites", "sites"], ["label.stage", "stage"], ["label.assessedOn", "assessedOn"]] }],
  },
  {
    heading: "heading.result",
    parts: [
      {
        kind: "facts",
        onlyWith: "total",
        lines: [
          ["label.total", "total"], ["label.totalExact", "totalExact"], ["label.grade", "grade"], ["label.specialDeductions", "specialDeductions"], ["label.specialBonuses", "specialBonuses"],
          ["label.standard", "standardTitle"], ["label.edition", "standard"], ["label.catalogue", "catalogue"], ["label.catalogueHash", "catalogueHash"], ["label.profile", "profile"], ["label.profileHash", "profileHash"],
        ],
      },
    ],
  },
  {
    heading: "heading.deductions",
    parts: [
      {
        kind: "table",
        list: "deductions",
        columns: [
          { label: "label.number", field: "number", width: 6 },
          { label: "label.cause", field: "cause", width: 20, below: [["label.clause", "clause"]] },
          { label: "label.facts", field: "facts", width: 32 },
          { label: "label.action", field: "action", width: 24 },
          { label: "label.status", field: "status", width: 18, below: [["label.verifiedBy", "verifiedBy"], ["label.verifiedOn", "verifiedOn"]] },
        ],
      },
    ],
  },
  {
    heading: "heading.certificate",
    parts: [
      {
        kind: "facts",
        onlyWith: "certificateNumber",
        lines: [
          ["label.certificateNumber", "certificateNumber"], ["label.body", "body"], ["label.company", "company"], ["label.creditCode", "creditCode"], ["label.scope", "scope"], ["label.sites", "sites"],
          ["label.standard", "standardTitle"], ["label.edition", "standard"], ["label.certificateGrade", "certificateGrade"], ["label.issuedOn", "issuedOn"], ["label.validUntil", "validUntil"],
        ],
        list: { name: "surveillance", label: "label.surveillanceBy", field: "surveillanceBy" },
      },
      { kind: "facts", onlyWith: "certificateNumber", lines: [["label.surveillanceRule", "surveillanceRule"], ["label.renewBy", "renewBy"]] },
      { kind: "text", field: "certificateNote" },
      { kind: "text", field: "certificateAbsent" },
    ],
  },
  {
    heading: "heading.steps",
    parts: [
      {
        kind: "table",
        list: "steps",
        columns: [
          { label: "label.number", field: "number", width: 5 },
          { label: "label.name", field: "name", width: 14, below: [["label.staffNumber", "staffNumber"]] },
          { label: "label.role", field: "role", width: 13 },
          { label: "label.meaning", field: "meaning", width: 27, below: [["label.reason", "reason"]] },
          { label: "label.at", field: "at", width: 16 },
          { label: "label.key", field: "key", width: 25, below: [["label.checkWord", "checkWord"]] },
        ],
      },
    ],
  },
  {
    heading: "heading.check",
    parts: [
      {
        kind: "facts",
        onlyWith: "headMark",
        lines: [
          ["label.headMark", "headMark"], ["label.headCompared", "headCompared"], ["label.headHash", "headHash"], ["label.contentsHash", "contentsHash"],
          ["label.rosterMark", "rosterMark"], ["label.rosterCompared", "rosterCompared"], ["label.rosterVersion", "rosterVersion"], ["label.rosterHash", "rosterHash"],
        ],
      },
    ],
  },
  { heading: "heading.limits", parts: [{ kind: "text", field: "limits" }] },
];
