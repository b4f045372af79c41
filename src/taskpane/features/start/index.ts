export { Start, type StartProps } from "./Start";
