export { FILE_REFUSAL_CODES } from "./fileRefusal";
export { nodeFiles } from "./nodeFiles";
export { nodeWorkbookFiles } from "./nodeWorkbookFiles";
export { WRITE_ISSUE_CODES } from "./writeWorkbookFile";
export { makeNodeReport } from "./nodeReports";
export { TEMPLATE_ISSUE_CODES, type TemplateIssueCode } from "./report/templateIssues";
