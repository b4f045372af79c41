import { OFFICE_SCRIPTS, panePolicy } from "./policy.mjs";

const CLIENT = "workbench-client.js";

function replaceOnce(text, from, to) {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`the pane's page holds ${pieces.length - 1} times what must stand in it once: ${from}`);
  return pieces.join(to);
}

/**
 * The Excel build's pane page with our own client in the place of office.js, and a policy that no longer lets Microsoft's host in.
 * Everything else stays, byte for byte: the workbench runs what Excel runs.
 */
export function paneForWorkbench(html) {
  const officeScript = Object.values(OFFICE_SCRIPTS).find((address) => html.includes(`src="${address}"`));
  if (officeScript === undefined) throw new Error("the pane's page loads office.js from no known address");
  const ours = replaceOnce(html, `src="${officeScript}"`, `src="${CLIENT}"`);
  return replaceOnce(ours, panePolicy(officeScript), panePolicy(null));
}
