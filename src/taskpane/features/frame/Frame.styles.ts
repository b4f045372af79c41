import { makeStyles, tokens } from "@fluentui/react-components";

export const useFrameStyles = makeStyles({
  root: {
    height: "100%",
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowX: "hidden",
  },
  // For what the browser draws itself: scroll bars, lists of options, the calendar.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});
