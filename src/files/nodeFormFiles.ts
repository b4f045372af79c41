import type { FormFilePort, FormWritePort } from "../application";
import { deflateNode } from "./deflateNode";
import { writeFormCopy } from "./formCopy";
import { readFormFile } from "./formFile";
import { nodePlatform } from "./nodePlatform";

/** Forms as files by Node's own zlib. */
export const nodeFormFiles: FormFilePort & FormWritePort = {
  read: (bytes, sheets) => readFormFile(bytes, sheets, nodePlatform),
  write: (bytes, writes) => writeFormCopy(bytes, writes, { ...nodePlatform, deflate: deflateNode }),
};
