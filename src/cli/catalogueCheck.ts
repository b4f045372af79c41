import { clausesOf, exactText, sum } from "../core";
import type { Locale } from "../core";
import { cliTexts, fillText } from "../messages";
import { readInput } from "./inputFile";
import { issueLine } from "./issueLine";
import { printable } from "./printable";
import type { CliWorld, ExitStatus } from "./world";

/** Says on standard output that the catalogue is valid, or every problem with its place on standard error. */
export async function catalogueCheck(file: string, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const read = await readInput(world.files, file, world.parseCatalogue);
  if (!read.ok) {
    for (const issue of read.issues) {
      world.writeError(issueLine(file, issue, locale));
    }
    return 1;
  }
  const { id, version, sections } = read.value;
  const clauses = clausesOf(read.value);
  const text = fillText(cliTexts[locale]["catalogue.valid"], {
    id,
    version,
    sections: sections.length,
    clauses: clauses.length,
    points: exactText(sum(clauses.map((clause) => clause.points))),
  });
  world.writeOut(`${printable(`${file}: ${text}`)}\n`);
  return 0;
}
