export { FilePanel } from "./FilePanel";
export { FileView } from "./FileView";
export { useFileCheck } from "./useFileCheck";
