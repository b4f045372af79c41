import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD } from "../../components";

export const usePeopleStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    // A list is as wide as its longest clause would have it, which is wider than the pane.
    "& .fui-Select, & select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  card: CARD,
  title: { display: "block", margin: 0 },
  intro: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  person: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, minWidth: 0, color: tokens.colorNeutralForeground2 },
  clauses: { overflowWrap: "anywhere" },
  action: { alignSelf: "flex-start" },
  line: { display: "block", overflowWrap: "anywhere" },
});
