import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD, LIST_ITEM, edge } from "../../components";

export const useReviewStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  card: CARD,
  title: { display: "block", margin: 0, overflowWrap: "anywhere" },
  text: { display: "block", margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { display: "block", margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  field: { minWidth: 0, width: "100%" },
  wide: { minWidth: 0, width: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  item: { ...LIST_ITEM, ...edge(tokens.colorNeutralStroke1) },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
  high: edge(tokens.colorStatusDangerBorderActive),
  medium: edge(tokens.colorStatusWarningBorderActive),
  low: edge(tokens.colorStatusSuccessBorderActive),
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  more: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: "anywhere" },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
  points: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});
