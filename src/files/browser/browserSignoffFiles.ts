import type { SignoffFilePort } from "../../application";
import { deflateBrowser } from "../deflateBrowser";
import { inflateBrowser } from "../inflateBrowser";
import { writeSignoffCells } from "../signoffCopy";

/** Records in copies of files in a page or a worker. */
export const browserSignoffFiles: SignoffFilePort = {
  write: (bytes, writing) => writeSignoffCells(bytes, writing, { inflate: inflateBrowser, deflate: deflateBrowser }),
};
