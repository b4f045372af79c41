import { makeStyles, tokens } from "@fluentui/react-components";

export const useUnwrittenNoteStyles = makeStyles({
  note: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, marginBlockStart: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});
