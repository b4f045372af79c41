import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

function opener() {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || !["/usr/bin/xdg-open", "/usr/local/bin/xdg-open"].some((file) => existsSync(file))) return null;
  return ["xdg-open"];
}

/** Opens the address in the person's browser where there is a desktop and a person; a failure is no failure of the server. */
export function openPage(address) {
  const command = process.env.CI || process.env.SERVICESTAR_NO_BROWSER ? null : opener();
  if (command === null) return;
  const child = spawn(command[0], [...command.slice(1), address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
