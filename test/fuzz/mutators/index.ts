export { ARCHIVE_MUTATORS, type SpecimenMutator } from "./archive";
export { BYTES_MUTATORS } from "./bytes";
export { CELL_MUTATORS } from "./cells";
export { HARMLESS_MUTATORS } from "./harmless";
export { XML_MUTATORS } from "./xml";
