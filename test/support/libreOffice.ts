import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = process.env["SERVICESTAR_LIBREOFFICE"] ?? "soffice";
/** One start of the program opens so many files; it keeps what it opened in memory. */
const AT_ONCE = 100;

/** Counts every formula of a workbook anew on opening it, whatever its maker kept beside them; LibreOffice's own setting is to ask. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export const hasLibreOffice = spawnSync(PROGRAM, ["--version"]).status === 0;

/** Opens workbooks in LibreOffice, which counts every formula anew, and saves them again as .xlsx, each under its name. */
export function resavedByLibreOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-libreoffice-"));
  try {
    const profile = path.join(folder, "profile");
    const [input, output] = [path.join(folder, "in"), path.join(folder, "out")];
    for (const made of [path.join(profile, "user"), input, output]) mkdirSync(made, { recursive: true });
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    const names = [...files.keys()];
    for (const [name, bytes] of files) writeFileSync(path.join(input, `${name}.xlsx`), bytes);
    for (let first = 0; first < names.length; first += AT_ONCE) {
      const batch = names.slice(first, first + AT_ONCE).map((name) => path.join(input, `${name}.xlsx`));
      const { status, stderr } = spawnSync(
        PROGRAM,
        [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", output, ...batch],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
    }
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(output, `${name}.xlsx`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether documents can be opened as well as workbooks: Writer is a package of its own. It takes a start of the program. */
export function opensDocuments(): boolean {
  return hasLibreOffice && [...pdfByLibreOffice(new Map([["probe", new TextEncoder().encode("probe")]]), "txt").values()].length === 1;
}

/** Opens documents in LibreOffice and prints each; one that it cannot open is left out. */
export function pdfByLibreOffice(files: ReadonlyMap<string, Uint8Array>, extension = "docx"): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-libreoffice-"));
  try {
    const places = [...files].map(([name, bytes]) => {
      const place = path.join(folder, `${name}.${extension}`);
      writeFileSync(place, bytes);
      return place;
    });
    spawnSync(PROGRAM, [`-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, ...places]);
    return new Map([...files.keys()].filter((name) => existsSync(path.join(folder, `${name}.pdf`))).map((name) => [name, new Uint8Array(readFileSync(path.join(folder, `${name}.pdf`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
