import { startWorkbench } from "../workbench/page";

const root = document.getElementById("root");
if (root) startWorkbench(root).catch((error: unknown) => console.error(error));
