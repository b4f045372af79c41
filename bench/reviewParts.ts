/** What the benchmark of a bulk review in the pane takes from the project: realistic files of companies. */
export { company } from "../test/review/archive/company";
export { fileFor } from "../test/review/archive/faults";
