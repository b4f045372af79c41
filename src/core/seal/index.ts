export { canonicalJson } from "./canonicalJson";
