import { makeStyles, tokens } from "@fluentui/react-components";

export const useFactsStyles = makeStyles({
  /** two columns at every width, so that what decides fits on the first screen */
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 30%) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
});
