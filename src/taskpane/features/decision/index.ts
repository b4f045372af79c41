export { DecisionDocuments } from "./DecisionDocuments";
