export { startWorkbench } from "./workbench";
export type { Automation, AutomationCell } from "./automation";
