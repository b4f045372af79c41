export { EmptyState } from "./EmptyState";
export { ErrorBoundary } from "./ErrorBoundary";
export { FailureNotice } from "./FailureNotice";
export { IssueList } from "./IssueList";
export { Notice } from "./Notice";
export { PlaceLink } from "./PlaceLink";
export { RatioBar, shareWidth } from "./RatioBar";
export { Stars } from "./Stars";
