import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CARD, LIST_ITEM, edge } from "../../components";

export const useSignOffStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  card: { ...CARD, rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  title: { margin: 0 },
  /** a title that takes the focus */
  subtitle: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, marginBlockStart: tokens.spacingVerticalXS, minWidth: 0 },
  badge: { height: "auto", minHeight: "20px", whiteSpace: "normal", overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  end: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS, minWidth: 0 },
  over: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  facts: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, "& dd": { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" }, "& dt": { color: tokens.colorNeutralForeground2 }, "@media (max-width: 359px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
  total: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  plain: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  entry: { ...LIST_ITEM, overflowWrap: "anywhere" },
  right: edge(tokens.colorStatusSuccessBorderActive),
  wrong: edge(tokens.colorStatusDangerBorderActive),
  unknown: edge(tokens.colorNeutralStroke1),
  mark: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300, margin: 0 },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  field: { minWidth: 0, flexGrow: 1, flexBasis: "180px", gridTemplateColumns: "minmax(0, 1fr)" },
  /** a field below others */
  below: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  wide: { minWidth: 0, width: "100%", maxWidth: "100%" },
  action: { alignSelf: "flex-start" },
  waiting: { justifyContent: "flex-start", minWidth: 0, "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  confirm: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});
