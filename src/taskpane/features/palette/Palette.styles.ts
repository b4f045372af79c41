import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaletteStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalM, maxWidth: "min(560px, calc(100vw - 16px))", alignSelf: "start", marginBlockStart: tokens.spacingVerticalL },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "min(60vh, 420px)", overflowY: "auto", overflowX: "hidden" },
  item: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    minWidth: 0,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
    "@media (forced-colors: active)": { outline: `${tokens.strokeWidthThick} solid Highlight`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
  number: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  kind: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});
