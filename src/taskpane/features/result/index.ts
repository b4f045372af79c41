export { Result } from "./Result";
