export { CERTIFICATE_ISSUE_CODES, CERTIFICATE_MONTHS, draftCertificate, type CertificateDetails, type DraftCertificate } from "./certificate";
export { lastDayOf } from "./lastDayOf";
