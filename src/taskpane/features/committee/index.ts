export { Committee } from "./Committee";
