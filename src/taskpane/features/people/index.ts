export { People } from "./People";
export { nextOpenOf } from "./nextOpenOf";
