/** A text; what it may hold is said in `messages`. A `proved` one must appear in every report, whatever the template. */
export interface TextField {
  readonly kind: "text";
  readonly name: string;
  /** the same placeholder in Chinese */
  readonly alias: string;
  readonly isProved: boolean;
}

/** A list; its fields stand between `{#name}` and `{/name}`, once for each item. */
export interface ListField {
  readonly kind: "list";
  readonly name: string;
  readonly alias: string;
  readonly fields: readonly ReportField[];
}

/** A picture of the report; `{%name}` alone in its paragraph. */
export interface PictureField {
  readonly kind: "picture";
  readonly name: PictureName;
  readonly alias: string;
}

export type PictureName = "radar" | "bars";
export type ReportField = TextField | ListField | PictureField;

/** The values of one item, or of the whole report, by the names of their fields. */
export interface ReportRecord {
  readonly [name: string]: ReportValue;
}
export type ReportValue = string | readonly ReportRecord[];

export function text(name: string, alias: string): TextField {
  return { kind: "text", name, alias, isProved: false };
}

/** A text that no report may lack where it is not blank. */
export function proved(name: string, alias: string): TextField {
  return { kind: "text", name, alias, isProved: true };
}

export function list(name: string, alias: string, fields: readonly ReportField[]): ListField {
  return { kind: "list", name, alias, fields };
}
