import { makeStyles, tokens } from "@fluentui/react-components";

export const useIssueListStyles = makeStyles({
  root: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0, overflowWrap: "anywhere" },
  path: { color: tokens.colorNeutralForeground3 },
});
