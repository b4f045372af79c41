import packageJson from "../../package.json";
import { run } from "../cli";
import { webCryptoHash } from "../crypto";
import { nodeFiles, nodeWorkbookFiles } from "../files";
import { builtInCatalogue, builtInProfile, parseAssessment, parseCatalogue, parseProfile, renderResult } from "../schema";

// A reader that has seen enough (`servicestar … | head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    throw error;
  }
});

process.exitCode = await run(process.argv.slice(2), {
  version: packageJson.version,
  files: nodeFiles,
  workbookFiles: nodeWorkbookFiles,
  hash: webCryptoHash,
  builtIn: { catalogue: builtInCatalogue, profile: builtInProfile },
  parseCatalogue,
  parseProfile,
  parseAssessment,
  renderResult,
  environment: process.env,
  systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
  writeOut: (text) => {
    process.stdout.write(text);
  },
  writeError: (text) => {
    process.stderr.write(text);
  },
});
