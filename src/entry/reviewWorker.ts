import { reviewContent, reviewFileOrForm } from "../application";
import { nodeFormFiles, nodeHash, nodeWorkbookFiles, serveReviews } from "../files";

const ports = { workbookFiles: nodeWorkbookFiles, formFiles: nodeFormFiles, hash: nodeHash };

serveReviews((bytes, form) => (form === null ? reviewContent(bytes, ports) : reviewFileOrForm(bytes, form, ports)));
