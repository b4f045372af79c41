export { CheckFile } from "./CheckFile";
export { FileCheckProvider } from "./fileCheckContext";
export { FileView } from "./FileView";
export { SaveCopy } from "./SaveCopy";
export { useFileCheck, type FileCheck } from "./useFileCheck";
export { copyName, dayOf } from "./copyName";
export { download, offer, type Offered } from "./download";
