import { reviewContent, reviewFileOrForm } from "../application";
import { webCryptoHash } from "../crypto";
import { nodeFormFiles, nodeWorkbookFiles, serveReviews } from "../files";

const ports = { workbookFiles: nodeWorkbookFiles, formFiles: nodeFormFiles, hash: webCryptoHash };

serveReviews((bytes, form) => (form === null ? reviewContent(bytes, ports) : reviewFileOrForm(bytes, form, ports)));
