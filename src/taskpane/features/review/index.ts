export { Review } from "./Review";
