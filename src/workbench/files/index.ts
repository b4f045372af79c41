export type { LeftOut, LeftOutCode } from "./left";
export { loadDocument, type LoadedDocument } from "./load/loadDocument";
export { openFile, type OpenedFile, type OpenWorkbook } from "./openFile";
export { saveFile, type SavedFile, type SaveFileOptions } from "./saveFile";
export { toDocument, type SavedDocument } from "./save/toDocument";
