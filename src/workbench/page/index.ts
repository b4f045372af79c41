export { startWorkbench } from "./workbench";
