import { makeStyles, tokens } from "@fluentui/react-components";
import { CARD } from "../../components";

export const useFilePanelStyles = makeStyles({
  card: CARD,
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
  waiting: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, minWidth: 0 },
  waitingFor: { justifyContent: "flex-start", minWidth: 0, "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  action: { alignSelf: "flex-start" },
  line: { display: "block", overflowWrap: "anywhere" },
});
