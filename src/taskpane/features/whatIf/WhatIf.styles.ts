import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD } from "../../components";

const LIST = { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" } as const;

export const useWhatIfStyles = makeStyles({
  card: { ...CARD, rowGap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  flip: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0, "& h5": { fontWeight: tokens.fontWeightSemibold } },
  sets: { ...LIST, rowGap: tokens.spacingVerticalXS },
  set: {
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  changes: { ...LIST, rowGap: tokens.spacingVerticalXXS },
  outcome: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  pair: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalS, "& input": { minWidth: 0, width: "100%" } },
  stepper: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  stepperName: { flexGrow: 1, minWidth: 0 },
  count: { minWidth: "2ch", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: tokens.spacingVerticalXXS,
      textAlign: "start",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
      borderBlockEndWidth: tokens.strokeWidthThin,
      borderBlockEndStyle: "solid",
      borderBlockEndColor: tokens.colorNeutralStroke2,
    },
    "& th": { color: tokens.colorNeutralForeground2 },
  },
  different: { fontWeight: tokens.fontWeightBold },
  difference: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalXS },
  heardOnly: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
