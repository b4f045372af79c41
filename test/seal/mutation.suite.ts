/*
 * What `npm run mutation:seal` runs for each mutant of the seal, without the published vectors and the long properties: one file, because
 * starting a test file costs far more than these tests do.
 */
import "../../src/core/seal/buildStatement.test";
import "../../src/core/seal/canonicalJson.test";
import "../../src/core/seal/evaluators.test";
import "../../src/core/seal/keyCard.test";
import "../../src/core/seal/rosterDraft.test";
import "../../src/core/seal/seal.test";
import "./committee.test";
import "./confusion.test";
import "./document.test";
import "./formats.test";
import "./path.test";
import "./replay.test";
import "./roster.test";
import "./separation.test";
import "./statementPaths.test";
