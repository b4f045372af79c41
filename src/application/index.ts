export type * from "./ports";
export { HostError, LARGEST_FILE_MEGABYTES } from "./ports";
export type * from "./serviceStar";
export { createServiceStar, type ServiceStarPorts } from "./createServiceStar";
export { BASIS_ISSUE_CODES, checkFile, checkGrids } from "./checkWorkbook";
export { buildWorkbookFile, checkWorkbookFile, type FileCheckOutcome, type NewWorkbook, type WorkbookFilePorts } from "./workbookFiles";
