import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const PLACES = {
  linux: () => [
    ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].flatMap((name) =>
      (process.env.PATH ?? "").split(":").map((directory) => path.join(directory, name)),
    ),
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ],
  darwin: () =>
    ["/", homedir()].flatMap((base) =>
      ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => path.join(base, "Applications", `${name}.app`, "Contents", "MacOS", name)),
    ),
  win32: () =>
    [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
      .filter((base) => base !== undefined)
      .flatMap((base) => [
        path.join(base, "Google", "Chrome", "Application", "chrome.exe"),
        path.join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
        path.join(base, "Chromium", "Application", "chrome.exe"),
      ]),
};

/** Whether it starts at all: a Snap stub or a lost library shows only here. Windows and macOS print no version without a window. */
function runs(file) {
  if (process.platform !== "linux") return true;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
}

async function playwrightBrowser() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

/** Chrome, Edge or Chromium on this machine, or null. `SERVICESTAR_BROWSER` names one that goes before all others. */
export async function findBrowser() {
  const named = process.env.SERVICESTAR_BROWSER;
  if (named) return existsSync(named) ? named : null;
  const installed = (PLACES[process.platform] ?? PLACES.linux)();
  return [...installed, await playwrightBrowser()].find((file) => existsSync(file) && runs(file)) ?? null;
}

/** A browser for the tests: the one that is there, else Playwright's, else (as root on Debian) the distribution's; null when none can be had. */
export async function obtainBrowser(report) {
  const there = await findBrowser();
  if (there !== null || process.env.SERVICESTAR_BROWSER) return there;
  report("No Chrome, Edge or Chromium here; getting Playwright's Chromium.");
  const cli = path.join(import.meta.dirname, "..", "..", "node_modules", "playwright-core", "cli.js");
  const root = process.getuid?.() === 0;
  spawnSync(process.execPath, [cli, "install", ...(root && process.platform === "linux" ? ["--with-deps"] : []), "chromium"], { stdio: "inherit" });
  const downloaded = await findBrowser();
  if (downloaded !== null || !root || !existsSync("/usr/bin/apt-get")) return downloaded;
  report("That did not work; installing the Debian package chromium.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit", env });
  return findBrowser();
}
