/** Pixels of a digit of the standard font and of a cell's margin, in which widths are counted (ECMA-376 part 1, 18.3.1.13). */
const DIGIT = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column that nobody has set, in a file. */
export const STANDARD_WIDTH = 64;

/** Characters of the standard font for a column of so many pixels; narrower than a margin is nothing. */
export function charactersOf(pixels: number): number {
  return Math.max(0, (pixels - MARGIN) / DIGIT);
}

export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * DIGIT) + MARGIN;
}

export function pointsOf(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function pixelsOfPoints(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}
