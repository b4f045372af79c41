import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CARD } from "../../components";

export const useMoreStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  tool: {
    ...CARD,
    flexDirection: "row",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    width: "100%",
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    border: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: tokens.fontSizeHero700, flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
  back: { alignSelf: "flex-start" },
});
