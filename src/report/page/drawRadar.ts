import type { PictureLine, ReportPictures } from "../data/pictures";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { wrap } from "./wrap";

const WIDTH = 640;
const HEIGHT = 440;
const CENTER = { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS = 150;
const RINGS = [20, 40, 60, 80, 100];
const LABEL_WIDTH = 22;
const LINE_HEIGHT = 14;
const FEWEST = 3;

/** The share of each indicator on an axis of its own, 100 % outside; indicators that are excluded have none. */
export function drawRadar({ lines, titles, tooFew }: ReportPictures): Markup {
  const scored = lines.filter((line): line is PictureLine & { readonly share: string } => line.share !== null);
  if (scored.length < FEWEST) {
    return markup`<p class="note">${tooFew}</p>`;
  }
  const at = (index: number, percent: number): { readonly x: number; readonly y: number } => {
    const angle = (index / scored.length) * 2 * Math.PI - Math.PI / 2;
    return { x: CENTER.x + (Math.cos(angle) * RADIUS * percent) / 100, y: CENTER.y + (Math.sin(angle) * RADIUS * percent) / 100 };
  };
  const ring = (percents: readonly number[]): string => percents.map((percent, index) => point(at(index, percent))).join(" ");
  const shares = scored.map(({ share }) => Number(share));
  const described = scored.map(({ label, shownShare }) => `${label}: ${shownShare}`).join("; ");
  return markup`<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${titles.radar}: ${described}" class="picture">${RINGS.map(
    (percent) => markup`<polygon points="${ring(scored.map(() => percent))}" class="grid"/>`,
  )}${scored.map((_, index) => {
    const end = at(index, 100);
    return markup`<line x1="${CENTER.x}" y1="${CENTER.y}" x2="${round(end.x)}" y2="${round(end.y)}" class="grid"/>`;
  })}${RINGS.map((percent) => markup`<text x="${CENTER.x + 4}" y="${round(at(0, percent).y + 4)}" class="tick">${percent}%</text>`)}<polygon points="${ring(shares)}" class="area"/>${shares.map((share, index) => {
    const place = at(index, share);
    return markup`<circle cx="${round(place.x)}" cy="${round(place.y)}" r="3.5" class="dot"/>`;
  })}${scored.map((line, index) => labelAt(line, at(index, 112)))}</svg><figcaption>${titles.radar}</figcaption></figure>`;
}

function labelAt({ label, shownShare }: PictureLine, place: { readonly x: number; readonly y: number }): Markup {
  const rows = [...wrap(label, LABEL_WIDTH), shownShare];
  const anchor = Math.abs(place.x - CENTER.x) < 20 ? "middle" : place.x > CENTER.x ? "start" : "end";
  // Above the middle the rows end at the axis, below it they begin there.
  const share = Math.min(1, Math.max(0, (CENTER.y - place.y) / RADIUS / 2 + 0.5));
  const top = place.y - share * (rows.length - 1) * LINE_HEIGHT + 4;
  return markup`<text x="${round(place.x)}" y="${round(top)}" text-anchor="${anchor}" class="label">${rows.map(
    (row, index) => markup`<tspan x="${round(place.x)}" dy="${index === 0 ? 0 : LINE_HEIGHT}">${row}</tspan>`,
  )}</text>`;
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${String(round(x))},${String(round(y))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
