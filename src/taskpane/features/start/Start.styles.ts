import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD } from "../../components";

export const useStartStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: { display: "block", margin: 0 },
  intro: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  group: {
    ...CARD,
    // Fluent lets a field grow with its longest option; here it keeps to the width of the pane.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Input": { minWidth: 0, maxWidth: "100%" },
    "& select, & input": { minWidth: 0, textOverflow: "ellipsis" },
  },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 160px), 1fr))", gap: tokens.spacingHorizontalM },
  members: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  member: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  memberName: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  memberRole: { flexShrink: 0, maxWidth: "45%" },
  add: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  picker: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
  },
  pickerOver: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, outlineOffset: tokens.spacingHorizontalXS },
  pick: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  status: { ":focus": { outlineStyle: "none" }, ":empty": { display: "none" } },
  submit: { alignSelf: "stretch" },
  steps: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  stepList: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
  step: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  stepDone: { color: tokens.colorStatusSuccessForeground1 },
});
