export { readJson } from "./readJson";
