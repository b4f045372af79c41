export { Evidence, type EvidenceProps } from "./Evidence";
export { EvidenceCheck } from "./EvidenceCheck";
