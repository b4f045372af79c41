export { makeWords, type ClauseKey, type EvidenceKey, type FailureWords, type FileKey, type FindingWords, type PaneKey, type ReportKey, type ResultKey, type SamplingKey, type CommitteeKey,
  type ToolKey, type WhatIfKey, type Words, type BankKey, type MergingKey, type PeopleKey, type ReviewingKey, type SignOffKey } from "./words";
export { placeText } from "./placeText";
export { useWords, WordsProvider } from "./wordsContext";
export { figureTexts, type FigureTexts } from "./figureTexts";
export { gradeLabel } from "./gradeLabel";
