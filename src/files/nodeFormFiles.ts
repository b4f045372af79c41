import type { FormFilePort } from "../application";
import { readFormFile } from "./formFile";
import { nodePlatform } from "./nodePlatform";

/** Forms as files by Node's own zlib. */
export const nodeFormFiles: FormFilePort = { read: (bytes, sheets) => readFormFile(bytes, sheets, nodePlatform) };
