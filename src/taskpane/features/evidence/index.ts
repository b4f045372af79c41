export { Evidence, type EvidenceProps } from "./Evidence";
