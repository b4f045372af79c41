export { Header } from "./Header";
export type { DisplayMenuProps } from "./DisplayMenu";
