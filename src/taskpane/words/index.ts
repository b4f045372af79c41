export { makeWords, type ClauseKey, type FailureWords, type FileKey, type FindingWords, type PaneKey, type ReportKey, type ResultKey, type ToolKey, type Words } from "./words";
export { placeText } from "./placeText";
export { useWords, WordsProvider } from "./wordsContext";
