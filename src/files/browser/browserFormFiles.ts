import type { FormFilePort } from "../../application";
import { readFormFile } from "../formFile";
import { inflateBrowser } from "../inflateBrowser";

/** Forms as files in a page or a worker. */
export const browserFormFiles: FormFilePort = { read: (bytes, sheets) => readFormFile(bytes, sheets, { inflate: inflateBrowser }) };
