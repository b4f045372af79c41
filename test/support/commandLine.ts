import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run, type CliWorld } from "../../src/cli";
import { webCryptoHash } from "../../src/crypto";
import { makeNodeDecision, nodeFiles, nodeFormFiles, nodeWorkbookFiles } from "../../src/files";
import { builtInCatalogue, builtInProfile, parseAssessment, parseCatalogue, parseForm, parseProfile, renderResult } from "../../src/schema";
import { nodeSigningWorld } from "./nodeSigningWorld";
import { nodeReviewWorld } from "./nodeReviewWorld";

/** What a call gave, its lines without the folder that the test works in. */
export interface Answer {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** The command line with the real files and workers of this computer, but for what is changed; in English where the call names no language. */
export async function callCommandLine(args: readonly string[], { folder = "", ...changed }: Partial<CliWorld> & { readonly folder?: string } = {}): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run(args, {
    version: "0", files: nodeFiles, workbookFiles: nodeWorkbookFiles, hash: webCryptoHash, forms: { files: nodeFormFiles, parse: parseForm },
    builtIn: { catalogue: builtInCatalogue, profile: builtInProfile },
    parseCatalogue, parseProfile, parseAssessment, renderResult, signing: nodeSigningWorld(), review: nodeReviewWorld(),
    makeDecision: async (work) => makeNodeDecision(work, await readFile(join(process.cwd(), "assets/decision", `${work.locale}.docx`))),
    environment: {}, systemLanguage: "en-US",
    ...changed,
    writeOut: (text) => out.push(text),
    writeError: (text) => err.push(text),
  });
  const lines = (texts: readonly string[]): readonly string[] => {
    const text = texts.join("");
    return (folder === "" ? text : text.replaceAll(`${folder}/`, "")).split("\n").slice(0, -1);
  };
  return { exit, out: lines(out), err: lines(err) };
}
