import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD, LIST_ITEM, edge } from "../../components";

export const usePriorRoundStyles = makeStyles({
  card: { ...CARD, rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, outline: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}` },
  dropOver: { backgroundColor: tokens.colorNeutralBackground1Hover },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  file: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: tokens.spacingVerticalXXS, textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere", borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: "solid", borderBlockEndColor: tokens.colorNeutralStroke2 },
    "& th": { color: tokens.colorNeutralForeground2 },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  item: { ...LIST_ITEM, overflowWrap: "anywhere" },
  better: edge(tokens.colorStatusSuccessBorderActive),
  worse: edge(tokens.colorStatusDangerBorderActive),
  other: edge(tokens.colorNeutralStroke1),
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  prior: {
    margin: 0,
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "dashed",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    fontStyle: "italic",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  texts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, minWidth: 0 },
});
