import { startWorkbench } from "../workbench/page";
import { workbookFiles } from "./workbookFiles";

const root = document.getElementById("root");
if (root) startWorkbench(root, workbookFiles).catch((error: unknown) => console.error(error));
