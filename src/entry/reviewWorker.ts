import { reviewContent } from "../application";
import { webCryptoHash } from "../crypto";
import { nodeWorkbookFiles, serveReviews } from "../files";

serveReviews((bytes) => reviewContent(bytes, { workbookFiles: nodeWorkbookFiles, hash: webCryptoHash }));
