import { makeStyles, tokens } from "@fluentui/react-components";

export const useFilePanelStyles = makeStyles({
  card: {
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
  },
  title: { display: "block", margin: 0 },
  intro: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  dropOver: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  input: { display: "none" },
  waiting: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, minWidth: 0 },
  waitingFor: { justifyContent: "flex-start", minWidth: 0, "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  action: { alignSelf: "flex-start" },
  line: { display: "block", overflowWrap: "anywhere" },
});
