import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD, LIST_ITEM, edge } from "../../components";

export const useRectificationStyles = makeStyles({
  card: { ...CARD, rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  total: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  counts: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  filters: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, "& > *": { flexGrow: 1, flexBasis: "120px", minWidth: 0 } },
  fluid: {
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Input, & .fui-Textarea": { minWidth: 0, maxWidth: "100%", width: "100%" },
    "& select, & input": { minWidth: 0, textOverflow: "ellipsis" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  item: { ...LIST_ITEM, overflowWrap: "anywhere", rowGap: tokens.spacingVerticalXS },
  open: edge(tokens.colorStatusWarningBorderActive),
  overdue: edge(tokens.colorStatusDangerBorderActive),
  done: edge(tokens.colorBrandStroke1),
  verified: edge(tokens.colorStatusSuccessBorderActive),
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  facts: { margin: 0, whiteSpace: "pre-wrap" },
  fields: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  wide: { flexBasis: "100%", minWidth: 0 },
  half: { flexGrow: 1, flexBasis: "110px", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
