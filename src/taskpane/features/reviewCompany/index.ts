export { ReviewCompany } from "./ReviewCompany";
