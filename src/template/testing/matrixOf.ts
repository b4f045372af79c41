import type { Grid } from "../grid";

/** A grid as a custom function gets it: plain values, blanks as "". */
export function matrixOf(grid: Grid | undefined): unknown[][] {
  return (grid?.cells ?? []).map((row) =>
    row.map(({ value }) => {
      switch (value.kind) {
        case "blank":
          return "";
        case "text":
          return value.text;
        case "error":
          return value.code;
        default:
          return value.value;
      }
    }),
  );
}
