import type { SignoffFilePort } from "../application";
import { deflateNode } from "./deflateNode";
import { nodePlatform } from "./nodePlatform";
import { writeSignoffCells } from "./signoffCopy";

/** Records in copies of files by Node's own zlib. */
export const nodeSignoffFiles: SignoffFilePort = {
  write: (bytes, writing) => writeSignoffCells(bytes, writing, { ...nodePlatform, deflate: deflateNode }),
};
