export { CheckFile } from "./CheckFile";
export { FileCheckProvider } from "./fileCheckContext";
export { FileView } from "./FileView";
export { SaveCopy } from "./SaveCopy";
export { useFileCheck } from "./useFileCheck";
export { copyName, dayOf } from "./copyName";
export { DOCUMENT, download, offer, PAGE, type Offered } from "./download";
