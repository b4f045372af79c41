import type { FormFilePort, FormWritePort } from "../../application";
import { deflateBrowser } from "../deflateBrowser";
import { writeFormCopy } from "../formCopy";
import { readFormFile } from "../formFile";
import { inflateBrowser } from "../inflateBrowser";

/** Forms as files in a page or a worker. */
export const browserFormFiles: FormFilePort & FormWritePort = {
  read: (bytes, sheets) => readFormFile(bytes, sheets, { inflate: inflateBrowser }),
  write: (bytes, writes) => writeFormCopy(bytes, writes, { inflate: inflateBrowser, deflate: deflateBrowser }),
};
