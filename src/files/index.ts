export { FILE_REFUSAL_CODES } from "./fileRefusal";
export { nodeFiles } from "./nodeFiles";
export { nodeWorkbookFiles } from "./nodeWorkbookFiles";
export { WRITE_ISSUE_CODES } from "./writeWorkbookFile";
