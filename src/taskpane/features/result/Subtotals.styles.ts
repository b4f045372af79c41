import { makeStyles, tokens } from "@fluentui/react-components";

export const useSubtotalsStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  indicators: { rowGap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalM },
  line: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  words: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  open: { flexShrink: 0 },
  figure: { flexShrink: 0, fontVariantNumeric: "tabular-nums", textAlign: "end" },
});
