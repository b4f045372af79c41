import type { Locale } from "../core";
import { functionTexts } from "../messages";

interface Parameter {
  readonly name: string;
  readonly text: keyof (typeof functionTexts)["en-US"];
  readonly matrix: boolean;
  readonly optional?: boolean;
}

/** The namespace that every formula carries; permanent, since workbooks store it. */
export const NAMESPACE = "STAR";

const matrix = (name: "scoresheet" | "deductions" | "bonuses" | "clauses" | "rules"): Parameter => ({ name, text: name, matrix: true });
const scalar = (name: "points" | "method" | "verdict" | "sampleSize" | "nonconforming" | "givenScore" | "step"): Parameter => ({
  name,
  text: `SCORE.${name}`,
  matrix: false,
  ...(name === "points" || name === "method" || name === "verdict" ? {} : { optional: true }),
});

const workbook = [matrix("scoresheet"), matrix("deductions"), matrix("bonuses"), matrix("clauses"), matrix("rules")];

/** Every custom function: its id is permanent; parameters are only ever added at the end and as optional ones. */
const FUNCTIONS: readonly {
  readonly id: "SCORE" | "TOTAL" | "DEDUCTIONS" | "GRADE" | "EXPLAIN" | "GAP";
  readonly parameters: readonly Parameter[];
  /** the answer is a block of cells, which spills */
  readonly spills?: boolean;
}[] = [
  {
    id: "SCORE",
    parameters: [
      scalar("points"), scalar("method"), scalar("verdict"), scalar("sampleSize"), scalar("nonconforming"), scalar("givenScore"), scalar("step"),
    ],
  },
  { id: "TOTAL", parameters: workbook },
  { id: "DEDUCTIONS", parameters: [matrix("deductions"), matrix("rules")] },
  { id: "GRADE", parameters: workbook },
  { id: "EXPLAIN", parameters: workbook, spills: true },
  { id: "GAP", parameters: workbook, spills: true },
];

export const FUNCTION_IDS: readonly string[] = FUNCTIONS.map(({ id }) => id);

/** Excel's custom-function metadata in one language; error values in ranges are handed to the functions instead of failing the call. */
export function functionMetadata(locale: Locale): object {
  const texts = functionTexts[locale];
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map(({ id, parameters, spills }) => ({
      id,
      name: id,
      description: texts[id],
      parameters: parameters.map(({ name, text, matrix: isMatrix, optional }) => ({
        name,
        description: texts[text],
        type: "any",
        dimensionality: isMatrix ? "matrix" : "scalar",
        ...(optional === true ? { optional: true } : {}),
      })),
      result: { type: "any", dimensionality: spills === true ? "matrix" : "scalar" },
    })),
  };
}
