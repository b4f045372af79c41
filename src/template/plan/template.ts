/** The identity of what this code builds and reads (`SS_Template`); the version rises with the workbook's shape. */
export const TEMPLATE = { id: "servicestar-workbook", version: "1" } as const;
