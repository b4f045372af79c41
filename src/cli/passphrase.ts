import type { Issue } from "../core";
import { cliIssue } from "./issueCodes";
import { readBytes } from "./inputFile";
import type { CliWorld } from "./world";

/** A passphrase, or why there is none. */
export type Passphrase = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly file: string; readonly issues: readonly Issue[] };

/** What a decoder puts where bytes are no character. */
const REPLACED = "\uFFFD";

/**
 * The passphrase from the file that is named, without the line end that editors put behind it, or asked for at the terminal; `prompts`: what is
 * asked, one after the other, all of which must be answered alike. It is never an argument, which every program of the computer could read.
 */
export async function readPassphrase(file: string | null, prompts: readonly string[], world: CliWorld): Promise<Passphrase> {
  if (file === null) {
    return askAlike(prompts, world);
  }
  const read = await readBytes(world.files, file);
  if (!read.ok) {
    return { ok: false, file, issues: read.issues };
  }
  const text = new TextDecoder().decode(read.value).replace(/\r?\n$/, "");
  return text.includes(REPLACED) ? { ok: false, file, issues: [cliIssue("passphrase-not-text")] } : { ok: true, text };
}

async function askAlike(prompts: readonly string[], world: CliWorld): Promise<Passphrase> {
  const answers: string[] = [];
  for (const prompt of prompts) {
    const answer = await world.signing.askPassphrase(prompt);
    if (answer === null) {
      return { ok: false, file: "servicestar", issues: [cliIssue("passphrase-missing", "--passphrase-file")] };
    }
    answers.push(answer);
  }
  const [text = ""] = answers;
  return answers.every((answer) => answer === text) ? { ok: true, text } : { ok: false, file: "servicestar", issues: [cliIssue("passphrase-differs", "--passphrase-file")] };
}
