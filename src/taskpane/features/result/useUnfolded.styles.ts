import { makeStyles, tokens } from "@fluentui/react-components";

export const useUnfoldedStyles = makeStyles({
  button: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXXS,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXXS})`,
    color: "inherit",
    fontWeight: "inherit",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "normal",
    textAlign: "end",
  },
  derivation: {
    minWidth: 0,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});
