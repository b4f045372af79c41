export { startWorkbench } from "./workbench";
export type { Automation, AutomationCell } from "./automation";
export type { FilePort } from "./files/port";
