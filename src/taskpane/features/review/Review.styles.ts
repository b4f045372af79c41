import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD, LIST_ITEM, edge } from "../../components";

export const useReviewStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  card: CARD,
  title: { display: "block", margin: 0 },
  intro: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    textAlign: "center",
  },
  dropOver: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  line: { display: "block", margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  totals: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, margin: 0 },
  figure: { display: "flex", flexDirection: "column" },
  number: { fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  item: LIST_ITEM,
  high: edge(tokens.colorStatusDangerBorderActive),
  medium: edge(tokens.colorStatusWarningBorderActive),
  low: edge(tokens.colorStatusSuccessBorderActive),
  code: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  signals: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
