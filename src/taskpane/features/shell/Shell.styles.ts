import { makeStyles, tokens } from "@fluentui/react-components";
import { LOW, MAIN, SCROLL_PANEL, TAB_BAR } from "../../components";

export const useShellStyles = makeStyles({
  root: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0, [LOW]: { overflowY: "auto" } },
  below: { display: "contents" },
  tabs: {
    ...TAB_BAR,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    // All tabs with their count and the search stay in sight at the width that panes open with.
    "@media (max-width: 359px)": { "& [role=tab]": { paddingInline: tokens.spacingHorizontalXS } },
  },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  main: MAIN,
  notice: { padding: tokens.spacingHorizontalM, paddingBlockEnd: 0 },
  panel: {
    ...SCROLL_PANEL,
    // So that the list does not move under the reader when something above it is settled.
    overflowAnchor: "auto",
  },
  loading: { paddingBlock: tokens.spacingVerticalXXXL },
});
