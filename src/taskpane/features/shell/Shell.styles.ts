import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this height (a small window, or 200 % zoom) the header scrolls with the rest instead of taking the room. */
const LOW = "@media (max-height: 420px)";

export const useShellStyles = makeStyles({
  root: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0, [LOW]: { overflowY: "auto" } },
  tabs: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
    paddingInline: tokens.spacingHorizontalXXS,
    flexShrink: 0,
  },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  main: { flexGrow: 1, minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", [LOW]: { flexShrink: 0 } },
  notice: { padding: tokens.spacingHorizontalM, paddingBlockEnd: 0 },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    // So that the list does not move under the reader when something above it is settled.
    overflowAnchor: "auto",
    [LOW]: { overflowY: "visible" },
  },
  loading: { paddingBlock: tokens.spacingVerticalXXXL },
});
