export { Report } from "./Report";
