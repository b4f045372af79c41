import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { edge, LIST_ITEM, LOW, MAIN, SCROLL_PANEL, TAB_BAR } from "../../components";

export const useFileViewStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0, [LOW]: { overflowY: "auto" } },
  header: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalS,
    flexShrink: 0,
    backgroundColor: tokens.colorBrandBackground2,
    // The stripe tells a file from the open workbook where colours are few.
    borderBlockStartWidth: tokens.strokeWidthThickest,
    borderBlockStartStyle: "solid",
    borderBlockStartColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { borderBlockStartColor: "Highlight" },
  },
  back: { alignSelf: "flex-start" },
  notice: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  noticeIcon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase200 },
  name: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere", ":focus": { outlineStyle: "none" } },
  line: { margin: 0, display: "block", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  tabs: TAB_BAR,
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  main: MAIN,
  body: SCROLL_PANEL,
  reasons: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  reason: { ...LIST_ITEM, ...edge(tokens.colorStatusDangerBorderActive) },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  label: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  part: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2, minWidth: 0 },
  code: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});
