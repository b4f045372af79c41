import { reviewContent } from "../application";
import { bytesSha256, webCryptoHash } from "../crypto";
import { browserWorkbookFiles, serveBrowserReviews } from "../files/browser";

serveBrowserReviews(self, {
  hashOf: bytesSha256,
  review: (bytes) => reviewContent(bytes, { workbookFiles: browserWorkbookFiles, hash: webCryptoHash }),
  // A failure that only rejects stays in here; as an error of the worker it reaches the pool.
  fail: (error) => reportError(error),
});
