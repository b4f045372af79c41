import { makeStyles, tokens } from "@fluentui/react-components";

export const useDerivationTreeStyles = makeStyles({
  tree: { minWidth: 0 },
  layout: {
    minWidth: 0,
    alignItems: "flex-start",
    paddingBlock: tokens.spacingVerticalXXS,
    // Fluent indents by a fixed step a level; half of it keeps six levels readable in a narrow pane.
    paddingInlineStart: `calc(var(--fluent-TreeItem--level, 1) * ${tokens.spacingHorizontalS})`,
  },
  jumps: { ":hover": { textDecorationLine: "underline" } },
  main: { flexGrow: 1, minWidth: 0, paddingInlineEnd: 0 },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "normal" },
  title: { color: tokens.colorNeutralForeground3 },
  value: { flexShrink: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});
