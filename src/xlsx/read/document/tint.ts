/** Steps of hue, lightness and saturation in which Excel counts, and of a colour's channel. */
const STEPS = 240;
const CHANNEL = 255;
const SIXTH = STEPS / 6;
const THIRD = STEPS / 3;

/**
 * A colour ("#RRGGBB") made lighter (tint up to 1) or darker (down to -1), its hue and saturation kept (ECMA-376 part 1, 18.8.19).
 * In whole steps, halves and the rest cut off as Excel does: so every shade is the one that its palette shows.
 */
export function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = Math.trunc(((most + least) * STEPS + CHANNEL) / (2 * CHANNEL));
  // Files keep 80 % as 0.79998…: what a person picked are whole thousandths.
  const thousandths = Math.round(tint * 1000);
  const changed = Math.trunc((tint < 0 ? lightness * (1000 + thousandths) : lightness * (1000 - thousandths) + STEPS * thousandths) / 1000);
  const channels = most === least ? [changed, changed, changed].map((grey) => Math.round((grey * CHANNEL) / STEPS)) : channelsOf(hueOf(red, green, blue, most, least), changed, saturationOf(most, least, lightness));
  return `#${channels.map((channel) => Math.max(0, Math.min(CHANNEL, channel)).toString(16).toUpperCase().padStart(2, "0")).join("")}`;
}

function saturationOf(most: number, least: number, lightness: number): number {
  const sum = lightness <= STEPS / 2 ? most + least : 2 * CHANNEL - most - least;
  return Math.trunc(((most - least) * STEPS + Math.trunc(sum / 2)) / sum);
}

function hueOf(red: number, green: number, blue: number, most: number, least: number): number {
  const spread = most - least;
  const distance = (channel: number): number => Math.trunc(((most - channel) * SIXTH + Math.trunc(spread / 2)) / spread);
  const hue = red === most ? distance(blue) - distance(green) : green === most ? THIRD + distance(red) - distance(blue) : 2 * THIRD + distance(green) - distance(red);
  return (hue + STEPS) % STEPS;
}

function channelsOf(hue: number, lightness: number, saturation: number): readonly number[] {
  const high =
    lightness <= STEPS / 2
      ? Math.trunc((lightness * (STEPS + saturation) + STEPS / 2) / STEPS)
      : lightness + saturation - Math.trunc((lightness * saturation + STEPS / 2) / STEPS);
  const low = 2 * lightness - high;
  const slope = (steps: number): number => low + Math.floor(((high - low) * steps + SIXTH / 2) / SIXTH);
  return [hue + THIRD, hue, hue - THIRD].map((turned) => {
    const at = (turned + STEPS) % STEPS;
    const level = at < SIXTH ? slope(at) : at < STEPS / 2 ? high : at < 2 * THIRD ? slope(2 * THIRD - at) : low;
    return Math.trunc((level * CHANNEL + STEPS / 2) / STEPS);
  });
}
