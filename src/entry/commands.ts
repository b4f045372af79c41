import type { PaneCommand } from "../taskpane";
import { sendToPane } from "./paneCommands";

/** The ribbon's commands by the ids of the manifest; each is carried out in the pane, where its outcome is told. */
const COMMANDS: Readonly<Record<string, PaneCommand>> = {
  buildWorkbook: "show-start",
  checkWorkbook: "show-checks",
  writeBack: "write-back",
  repairFormulas: "repair-formulas",
};

function carryOut(command: PaneCommand): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    sendToPane(command);
    // An Excel that cannot show the pane still lets the command run; the event must be completed either way.
    Office.addin.showAsTaskpane().then(
      () => event.completed(),
      () => event.completed(),
    );
  };
}

// Without office.js there is no ribbon either, and the pane says what is the matter.
if (typeof Office !== "undefined") {
  for (const [id, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(id, carryOut(command));
  }
}
