import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const PLACES = {
  linux: () => (process.env.PATH ?? "").split(":").flatMap((directory) => ["soffice", "libreoffice"].map((name) => path.join(directory, name))),
  darwin: () => ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: () =>
    [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]].filter((base) => base !== undefined).map((base) => path.join(base, "LibreOffice", "program", "soffice.com")),
};

/** LibreOffice on this machine, or null. `SERVICESTAR_LIBREOFFICE` names one that goes before all others. */
export function findLibreOffice() {
  const named = process.env.SERVICESTAR_LIBREOFFICE;
  if (named) return existsSync(named) ? named : null;
  return (PLACES[process.platform] ?? PLACES.linux)().find((file) => existsSync(file)) ?? null;
}

/** The LibreOffice that is there, else (as root on Debian) the distribution's; null when none can be had. */
export function obtainLibreOffice(report) {
  const there = findLibreOffice();
  if (there !== null || process.env.SERVICESTAR_LIBREOFFICE || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return there;
  report("No LibreOffice here; installing the Debian packages libreoffice-calc and libreoffice-writer.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "libreoffice-calc", "libreoffice-writer"], { stdio: "inherit", env });
  return findLibreOffice();
}
