import { makeStyles, tokens } from "@fluentui/react-components";

export const useStarsStyles = makeStyles({
  root: { display: "inline-flex", columnGap: tokens.spacingHorizontalXXS },
  star: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  earned: { color: tokens.colorPaletteMarigoldForeground3, "@media (forced-colors: active)": { color: "Highlight" } },
  empty: { color: tokens.colorNeutralStroke1 },
});
