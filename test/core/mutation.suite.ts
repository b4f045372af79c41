/*
 * What `npm run mutation` runs for each mutant: the tests of the exact numbers and of the scoring, without the exhaustive ones.
 * One file, because starting a test file costs far more than these tests do.
 */
import "../../src/core/exact/decimalText.test";
import "../../src/core/exact/parseDecimal.test";
import "../../src/core/exact/rational.test";
import "../../src/core/assessment/assessment.test";
import "../../src/core/scoring/scoring.test";
import "../golden/scoring.test";
import "./texts.test";
