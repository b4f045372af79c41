export { makeWords, type FailureWords, type FileKey, type FindingWords, type PaneKey, type ResultKey, type Words } from "./words";
export { placeText } from "./placeText";
export { useWords, WordsProvider } from "./wordsContext";
