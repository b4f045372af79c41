export { Bank } from "./Bank";
export { KeepInBank, type KeepInBankProps } from "./KeepInBank";
export { LossOffer, type LossOfferProps } from "./LossOffer";
export { optionId, SuggestionList, type SuggestionListProps } from "./SuggestionList";
export { lossText } from "./lossText";
export { useBankStyles } from "./Bank.styles";
export { useSuggestions, type SuggestionState } from "./useSuggestions";
export { workbookName } from "./workbookName";
