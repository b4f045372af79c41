export { Header } from "./Header";
export { useHeader } from "./useHeader";
export { workbookState } from "./workbookState";
export type { DisplayMenuProps } from "./DisplayMenu";
