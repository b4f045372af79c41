import { makeStyles } from "@fluentui/react-components";

export const useAnnouncerStyles = makeStyles({
  // Out of sight, yet in the accessibility tree.
  root: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
