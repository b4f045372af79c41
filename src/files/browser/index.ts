export { ADD_IN } from "../addIn";
export { deflateBrowser } from "../deflateBrowser";
export { inflateBrowser } from "../inflateBrowser";
export { browserWorkbookFiles } from "./browserWorkbookFiles";
export { makeBrowserReport } from "./browserReports";
