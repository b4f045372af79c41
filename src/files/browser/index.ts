export { ADD_IN } from "../addIn";
export { deflateBrowser } from "../deflateBrowser";
export { inflateBrowser } from "../inflateBrowser";
export { browserFormFiles } from "./browserFormFiles";
export { browserSignoffFiles } from "./browserSignoffFiles";
export { browserWorkbookFiles } from "./browserWorkbookFiles";
export { makeBrowserDecision, makeBrowserReport } from "./browserReports";
export { browserReviewPool, type BrowserReviewPoolOptions } from "../review/browserReviewPool";
export { serveBrowserReviews } from "../review/serveBrowserReviews";
