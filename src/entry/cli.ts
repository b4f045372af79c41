import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import packageJson from "../../package.json";
import { claimedTime } from "../application";
import { run } from "../cli";
import { joseSeal, keyFiles, webCryptoHash } from "../crypto";
import { askAtTerminal, checkpointFile, hostedReviewPool, listReviewFiles, makeNodeDecision, nodeBeginWorkbook, nodeFiles, nodeFormFiles, nodeReviewPool, nodeWorkbookFiles, writeSecretFile } from "../files";
import { builtInCatalogue, builtInProfile, parseAssessment, parseCatalogue, parseForm, parseKeyCard, parseKeyFile, parseProfile, parseReviewedContent, parseRoster, renderResult } from "../schema";

// A reader that has seen enough (`servicestar … | head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    throw error;
  }
});

/** Built, the programs that review files lie beside this one; from the sources they are started as this one is. */
const here = import.meta.url;
const isBuilt = new URL(here).pathname.endsWith(".mjs");
const programAt = (built: string, fromSources: string): URL => new URL(isBuilt ? built : `../../bin/${fromSources}`, here);

const seal = joseSeal();

process.exitCode = await run(process.argv.slice(2), {
  version: packageJson.version,
  files: nodeFiles,
  workbookFiles: nodeWorkbookFiles,
  hash: webCryptoHash,
  forms: { files: nodeFormFiles, parse: parseForm },
  builtIn: { catalogue: builtInCatalogue, profile: builtInProfile },
  parseCatalogue,
  parseProfile,
  parseAssessment,
  renderResult,
  makeDecision: async (work) => makeNodeDecision(work, await readFile(new URL(isBuilt ? `decision/${work.locale}.docx` : `../../assets/decision/${work.locale}.docx`, here))),
  signing: {
    seal,
    keys: keyFiles(seal),
    parseRoster,
    parseKeyFile,
    parseKeyCard,
    now: claimedTime,
    // What is asked stays out of the way of what the program says.
    askPassphrase: (prompt) => askAtTerminal(prompt, process.stdin, (text) => process.stderr.write(text)),
    writeSecret: writeSecretFile,
  },
  review: {
    list: listReviewFiles,
    pool: (jobs, form) => {
      const limits = { jobs, secondsPerFile: 60, megabytesPerWorker: 512, form };
      // A second process costs memory, and one worker gains nothing by it.
      return jobs === 1 ? nodeReviewPool({ ...limits, worker: programAt("review-worker.mjs", "reviewWorker.mjs") }) : hostedReviewPool({ ...limits, host: programAt("review-host.mjs", "reviewHost.mjs") });
    },
    // What was read by another mapping, or by none, is another outcome of the same bytes.
    checkpoint: (path, scope, parse) => checkpointFile(path, scope === "" ? packageJson.version : `${packageJson.version} form ${scope}`, parse),
    beginWorkbook: nodeBeginWorkbook,
    parseContent: parseReviewedContent,
    isThere: (path) => stat(path).then(() => true, () => false),
    processors: availableParallelism(),
    clock: () => performance.now(),
    columns: process.stderr.isTTY ? process.stderr.columns : null,
    onInterrupt: (listener) => {
      process.once("SIGINT", listener);
      return () => process.off("SIGINT", listener);
    },
  },
  environment: process.env,
  systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
  writeOut: (text) => {
    process.stdout.write(text);
  },
  writeError: (text) => {
    process.stderr.write(text);
  },
});
