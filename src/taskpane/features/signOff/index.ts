export { DepartureWarning } from "./DepartureWarning";
export { SignOff } from "./SignOff";
export { SignOffLine } from "./SignOffLine";
export { SignOffProvider, useSignOff } from "./signOffContext";
export { departs } from "./standing";
