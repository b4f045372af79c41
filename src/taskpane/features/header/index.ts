export { Header } from "./Header";
export { useHeader } from "./useHeader";
export type { DisplayMenuProps } from "./DisplayMenu";
