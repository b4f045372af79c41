import { writeFileSync } from "node:fs";
import { corpusOutcomes } from "./corpus";

// Run by hand after a wanted change (`npx tsx test/hostile/regenerate.ts`); the difference is then read, not trusted.
writeFileSync("test/hostile/corpus.outcomes.txt", `${corpusOutcomes("../shared/corpus").join("\n")}\n`);
