import { RESULT_WORDS, VERDICT_WORDS } from "../vocabulary";
import type { VerdictKey } from "../vocabulary";
import { literal } from "./cells";
import { inRow, referencesOf } from "./references";
import type { HelperColumn } from "./references";
import type { Layout } from "./layout";
import { scaled } from "./scale";

/** Whole numbers up to here stay exact in every comparison and INT of Excel and LibreOffice, which work on 15 digits. */
export const WHOLE_LIMIT = "1E+14";

const LARGEST_COUNT = "9007199254740991";

/** The codes of `HELPER_COLUMNS.code`. */
export const CODE = { section: -1, open: 0, conforming: 1, nonconforming: 2, sampled: 3, judged: 4, excluded: 5, wrong: 9 } as const;

/** The native formulas of one scoresheet row (without "="): the twin of the clause's score, and what it stands on. */
export function clauseTwins(layout: Layout, row: number): Readonly<Record<HelperColumn | "scoreTwin", string>> {
  const { points, sampleSize, nonconforming, givenScore, code, index, scale, scaledPoints } = rowTerms(layout, row);
  const references = referencesOf(layout);
  const ofSample = `(${sampleSize}-${nonconforming})`;
  const common = `GCD(${sampleSize},${scaledPoints}*${ofSample})`;
  const tooLarge = layout.scale.whole ? `${scaledPoints}*${sampleSize}>${WHOLE_LIMIT}` : "TRUE";
  const scaledScore = `ROUND(${givenScore}*${scale},0)`;
  const numerator = inRow("numerator", row);
  const denominator = inRow("denominator", row);
  return {
    index: `IFERROR(MATCH(${inRow("clause", row)},${references.clauseIds},0),0)`,
    code: codeFormula(layout, row),
    numerator:
      `IF(${code}=${CODE.conforming},${scaledPoints},IF(${code}=${CODE.sampled},` +
      `IF(OR(${tooLarge},${nonconforming}=${sampleSize}),0,${scaledPoints}*${ofSample}/${common}),` +
      `IF(${code}=${CODE.judged},${layout.scale.whole ? scaledScore : "0"},0)))`,
    denominator:
      `IF(${code}=${CODE.sampled},IF(${tooLarge},0,IF(${nonconforming}=${sampleSize},1,${sampleSize}/${common})),` +
      `IF(${code}=${CODE.judged},${layout.scale.whole ? `IF(${givenScore}=${scaledScore}/${scale},1,0)` : "0"},1))`,
    applicable: `IF(AND(${code}>=${CODE.open},${code}<=${CODE.judged}),${scaledPoints},0)`,
    section: `IF(${index}=0,0,INDEX(${references.basisHelper("section")},${index}))`,
    indicator: `IF(${index}=0,0,INDEX(${references.basisHelper("indicator")},${index}))`,
    scoreTwin:
      `IF(${code}=${CODE.wrong},${literal(RESULT_WORDS.wrong[layout.locale])},` +
      `IF(${code}=${CODE.excluded},${literal(RESULT_WORDS.excluded[layout.locale])},` +
      `IF(${code}<=${CODE.open},"",IF(${denominator}>0,${numerator}/(${denominator}*${scale}),` +
      `IF(${code}=${CODE.sampled},${points}*${ofSample}/${sampleSize},${givenScore})))))`,
  };
}

interface RowTerms {
  readonly points: string;
  readonly sampleSize: string;
  readonly nonconforming: string;
  readonly givenScore: string;
  readonly code: string;
  readonly index: string;
  readonly scale: string;
  readonly scaledPoints: string;
}

function rowTerms({ scale }: Layout, row: number): RowTerms {
  const points = inRow("points", row);
  const factor = String(scale.points);
  return {
    points,
    sampleSize: inRow("sampleSize", row),
    nonconforming: inRow("nonconforming", row),
    givenScore: inRow("givenScore", row),
    code: inRow("code", row),
    index: inRow("index", row),
    scale: factor,
    scaledPoints: scale.whole ? `ROUND(${points}*${factor},0)` : `${points}*${factor}`,
  };
}

/** The row's state by the same rules as the core's: an entry that is not exactly right is wrong, never a value. */
function codeFormula(layout: Layout, row: number): string {
  const { points, sampleSize, nonconforming, givenScore, index } = rowTerms(layout, row);
  const references = referencesOf(layout);
  const verdict = inRow("verdict", row);
  const id = inRow("clause", row);
  const method = `INDEX(${references.basisHelper("method")},${index})`;
  const excludable = `INDEX(${references.basisHelper("excludable")},${index})`;
  const noNumbers = `LEN(${sampleSize})+LEN(${nonconforming})+LEN(${givenScore})=0`;
  const section = `IF(OR(${layout.catalogue.sections.map((each) => `EXACT(${id},${literal(each.id)})`).join(",")}),${CODE.section},${CODE.wrong})`;
  const is = (key: VerdictKey): string => `OR(${Object.values(VERDICT_WORDS[key]).map((word) => `EXACT(${verdict},${literal(word)})`).join(",")})`;
  const when = (condition: string, code: number): string => `IF(${condition},${code},${CODE.wrong})`;
  // LibreOffice takes TRUE for a number.
  const isNumber = (cell: string): string => `ISNUMBER(${cell}),NOT(ISLOGICAL(${cell}))`;
  const blankOrNumber = (cell: string): string => `OR(LEN(${cell})=0,AND(${isNumber(cell)}))`;
  const isCount = (cell: string, least: number): string => `${cell}>=${least},${cell}=INT(${cell}),${cell}<=${LARGEST_COUNT}`;
  const counts = `${isCount(sampleSize, 1)},${isCount(nonconforming, 0)},${nonconforming}<=${sampleSize}`;
  // A figure that is still missing leaves the clause open, whatever the other one says.
  const sampled =
    `IF(AND(LEN(${givenScore})=0,${blankOrNumber(sampleSize)},${blankOrNumber(nonconforming)}),` +
    `IF(OR(LEN(${sampleSize})=0,LEN(${nonconforming})=0),${CODE.open},${when(`AND(${method}=2,${counts})`, CODE.sampled)}),${CODE.wrong})`;
  const judged =
    `IF(LEN(${sampleSize})+LEN(${nonconforming})>0,${CODE.wrong},IF(LEN(${givenScore})=0,${CODE.open},` +
    `IF(AND(${isNumber(givenScore)}),${when(`AND(${method}=3,${givenScore}>=0,${givenScore}<=${points},${onStep(layout, givenScore, points)})`, CODE.judged)},${CODE.wrong})))`;
  const assessed =
    `IF(LEN(${verdict})=0,${when(noNumbers, CODE.open)},` +
    `IF(${is("conforming")},${when(noNumbers, CODE.conforming)},` +
    `IF(${is("nonconforming")},${when(noNumbers, CODE.nonconforming)},` +
    `IF(${is("sampled")},${sampled},` +
    `IF(${is("judged")},${judged},` +
    `IF(${is("excluded")},${when(`AND(${excludable}=1,${noNumbers})`, CODE.excluded)},${CODE.wrong}))))))`;
  return `IF(${index}=0,${section},IFERROR(IF(${points}=INDEX(${references.clausePoints},${index}),${assessed},${CODE.wrong}),${CODE.wrong}))`;
}

/** Whether a given score lies on the profile's step, or is the clause's full points. */
export function onStep({ profile, scale }: Layout, givenScore: string, points: string): string {
  if (profile.judgedStep === null) {
    return "TRUE";
  }
  if (!scale.whole) {
    const steps = `${givenScore}/${scaled(profile.judgedStep, 1)}`;
    return `OR(${givenScore}=${points},ABS(${steps}-ROUND(${steps},0))<1E-9)`;
  }
  const factor = String(scale.points);
  const whole = `ROUND(${givenScore}*${factor},0)`;
  return `OR(${givenScore}=${points},AND(${givenScore}=${whole}/${factor},MOD(${whole},${scaled(profile.judgedStep, scale.points)})=0))`;
}
