import { reviewContent, reviewFileOrForm } from "../application";
import { bytesSha256, webCryptoHash } from "../crypto";
import { browserFormFiles, browserWorkbookFiles, serveBrowserReviews } from "../files/browser";

const ports = { workbookFiles: browserWorkbookFiles, formFiles: browserFormFiles, hash: webCryptoHash };

serveBrowserReviews(self, {
  hashOf: bytesSha256,
  review: (bytes, form) => (form === null ? reviewContent(bytes, ports) : reviewFileOrForm(bytes, form, ports)),
  // A failure that only rejects stays in here; as an error of the worker it reaches the pool.
  fail: (error) => reportError(error),
});
