import { makeStyles, tokens } from "@fluentui/react-components";

export const useRatioBarStyles = makeStyles({
  track: {
    height: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { outline: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  medium: { height: tokens.spacingVerticalSNudge },
  fill: {
    height: "100%",
    maxWidth: "100%",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});
