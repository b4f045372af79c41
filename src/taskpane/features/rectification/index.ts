export { Rectification } from "./Rectification";
