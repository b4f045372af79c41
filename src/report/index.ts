export type { ListField, PictureField, PictureName, ReportField, ReportRecord, ReportValue, TextField } from "./fields/field";
export { fieldOf, REPORT_FIELDS } from "./fields/reportFields";
export type { ReportSource } from "./data/source";
export type { PictureLine, ReportPictures } from "./data/pictures";
export { reportData, type ReportData } from "./data/reportData";
export { markReport, type Marked, type MarkedReport } from "./proof/markReport";
export { PROOF_ISSUE_CODES, proveReport } from "./proof/proveReport";
export { makePage } from "./page/makePage";
