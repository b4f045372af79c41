export { makeWords, type ClauseKey, type FailureWords, type FileKey, type FindingWords, type MergingKey, type PaneKey, type PeopleKey, type ReportKey, type ResultKey, type SamplingKey, type ToolKey, type WhatIfKey, type Words } from "./words";
export { placeText } from "./placeText";
export { useWords, WordsProvider } from "./wordsContext";
export { figureTexts, type FigureTexts } from "./figureTexts";
export { gradeLabel } from "./gradeLabel";
