import { tokens } from "@fluentui/react-components";

/** Below this height (a small window, or 200 % zoom) the header scrolls with the rest instead of taking the room. */
export const LOW = "@media (max-height: 420px)";

/** A card on the pane's ground. */
export const CARD = {
  display: "flex",
  flexDirection: "column",
  rowGap: tokens.spacingVerticalM,
  minWidth: 0,
  padding: tokens.spacingHorizontalM,
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground1,
  boxShadow: tokens.shadow2,
  // Seen in high contrast alone, where shadows are not.
  outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
} as const;

/** A row of tabs with the line that parts it from what they show. */
export const TAB_BAR = {
  backgroundColor: tokens.colorNeutralBackground1,
  borderBlockEndWidth: tokens.strokeWidthThin,
  borderBlockEndStyle: "solid",
  borderBlockEndColor: tokens.colorNeutralStroke2,
  paddingInline: tokens.spacingHorizontalXXS,
  flexShrink: 0,
} as const;

/** What is between a header and a panel that scrolls. */
export const MAIN = { flexGrow: 1, minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", [LOW]: { flexShrink: 0 } } as const;

/** The part of the pane that scrolls. */
export const SCROLL_PANEL = {
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
  [LOW]: { overflowY: "visible" },
} as const;

/** An item of a list of things to settle: a small card with an edge whose colour says how bad it is. */
export const LIST_ITEM = {
  display: "flex",
  flexDirection: "column",
  rowGap: tokens.spacingVerticalXXS,
  minWidth: 0,
  padding: tokens.spacingVerticalS,
  paddingInlineStart: tokens.spacingHorizontalM,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: CARD.backgroundColor,
  boxShadow: CARD.boxShadow,
  outline: CARD.outline,
  borderInlineStartWidth: tokens.strokeWidthThickest,
  borderInlineStartStyle: "solid",
} as const;

/** The edge of a `LIST_ITEM`. */
export function edge(color: string) {
  return { borderInlineStartColor: color, "@media (forced-colors: active)": { borderInlineStartColor: "CanvasText" } };
}
