import { reviewContent } from "../application";
import { nodeHash, nodeWorkbookFiles, serveReviews } from "../files";

serveReviews((bytes) => reviewContent(bytes, { workbookFiles: nodeWorkbookFiles, hash: nodeHash }));
