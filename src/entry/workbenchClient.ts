import { connectToParent, createClient } from "../workbench/client";

/**
 * Loaded by the pane's page in the workbench in place of office.js: the same global names, answered by the page around
 * the pane. Custom functions are called once the page's own scripts have associated them.
 */
const report = (message: string, error?: unknown): void => console.error(message, error ?? "");
const { startCustomFunctions, ...names } = createClient(connectToParent(window), report);
Object.assign(window, names);

const start = (): void => {
  startCustomFunctions().catch((error: unknown) => report("The workbench does not answer.", error));
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
