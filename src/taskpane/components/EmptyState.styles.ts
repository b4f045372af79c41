import { makeStyles, tokens } from "@fluentui/react-components";

export const useEmptyStateStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalM,
  },
  icon: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900, color: tokens.colorNeutralForeground4 },
  title: { margin: 0 },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
});
