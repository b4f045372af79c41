/** Where the ticks of a value axis stand. */
export interface ValueScale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

const WANTED_TICKS = 5;

/** An axis with round ticks around the values, from zero unless they lie below it; limits that are given are kept. */
export function valueScale(values: readonly number[], minimum: number | null, maximum: number | null): ValueScale {
  const least = minimum ?? Math.min(0, ...values);
  const greatest = maximum ?? Math.max(0, ...values);
  const most = greatest > least ? greatest : least + 1;
  const step = roundStep((most - least) / WANTED_TICKS);
  const first = minimum ?? Math.floor(least / step) * step;
  const last = maximum ?? Math.ceil(most / step) * step;
  const count = Math.floor((last - first) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, place) => tidy(first + place * step));
  return { least: first, most: last > first ? last : first + step, ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** Takes off what binary fractions add: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
