import { ENTRY_ROWS } from "./entry.rows";
import { EVIDENCE_ROWS } from "./evidence.rows";
import type { ScoringRow } from "./outcome";
import { FILE_ROWS } from "./file.rows";
import { LOOK_ROWS } from "./look.rows";
import { PEOPLE_ROWS } from "./people.rows";
import { RESULT_ROWS } from "./result.rows";
import { SAMPLING_ROWS } from "./sampling.rows";
import { TEMPLATE_ROWS } from "./template.rows";

/** Every changed scoring workbook of the table. */
export const SCORING_ROWS: readonly ScoringRow[] = [...FILE_ROWS, ...ENTRY_ROWS, ...LOOK_ROWS, ...RESULT_ROWS, ...TEMPLATE_ROWS, ...PEOPLE_ROWS, ...SAMPLING_ROWS, ...EVIDENCE_ROWS];
