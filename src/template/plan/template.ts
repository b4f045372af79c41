/** The identity of what this code builds (`SS_Template`); the version rises with the workbook's shape. */
export const TEMPLATE = { id: "servicestar-workbook", version: "2" } as const;

/** The versions that are read, oldest first. The first has no sheets of records and no evidence of closure. */
export const TEMPLATE_VERSIONS = ["1", "2"] as const;
export type TemplateVersion = (typeof TEMPLATE_VERSIONS)[number];

/** Whether a workbook of that version has the sheets of samples, rectification and evidence. */
export function hasRecordSheets(version: TemplateVersion): boolean {
  return version !== "1";
}
