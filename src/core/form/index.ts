export type {
  ClauseIdStep, FormCauseColumn, FormCell, FormClaims, FormClauseSheet, FormColumn, FormColumns, FormHead, FormItems, FormMapping, FormResults, FormScoreColumn, FormShownColumn, FormStage, FormStandard, FormVerdict, FormVerdictColumn, FormWord, FormWordCell,
  ScoreMeaning,
} from "./formMapping";
export { clauseIdOf } from "./clauseIdOf";
export { formClaims, type FormShown } from "./formClaims";
export { formDocument } from "./formDocument";
export { formEntry, type FormEntry, type FormFigure, type FormRow, type FormTelling } from "./formEntry";
export { FORM_ISSUE_CODES, formIssue, type FormIssueCode } from "./formIssue";
export { formMappingIssues, formStandardIssues } from "./formMappingIssues";
export { formSheetNames } from "./formSheetNames";
export { formSilences } from "./formSilences";
