import type { ReportPictures } from "../data/pictures";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { wrap } from "./wrap";

const WIDTH = 640;
const LEFT = 210;
const RIGHT = 80;
const ROW = 40;
const TOP = 34;
const BAR = 20;
const LABEL_WIDTH = 30;
const LINE_HEIGHT = 13;

/** What each indicator obtained, inside of the points that it could give; an excluded one says so and has no bar. */
export function drawBars({ lines, titles, series }: ReportPictures): Markup {
  const most = Math.max(1, ...lines.map(({ applicable }) => Number(applicable ?? "0")));
  const scale = (value: string): number => Math.round(((Number(value) / most) * (WIDTH - LEFT - RIGHT)) * 100) / 100;
  const height = TOP + lines.length * ROW + 6;
  const described = lines.map(({ label, shownObtained, shownApplicable }) => (shownObtained === "" ? label : `${label}: ${shownObtained} / ${shownApplicable}`)).join("; ");
  return markup`<figure><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${titles.bars}: ${described}" class="picture"><rect x="${LEFT}" y="8" width="12" height="12" class="bar"/><text x="${LEFT + 18}" y="18" class="label">${series.obtained}</text><rect x="${LEFT + 130}" y="8" width="12" height="12" class="frame"/><text x="${LEFT + 148}" y="18" class="label">${series.applicable}</text>${lines.map(
    (line, index) => {
      const top = TOP + index * ROW;
      const rows = wrap(line.label, LABEL_WIDTH);
      const first = top + ROW / 2 + 4 - ((rows.length - 1) * LINE_HEIGHT) / 2;
      return markup`<text x="${LEFT - 10}" y="${first}" text-anchor="end" class="label">${rows.map(
        (row, at) => markup`<tspan x="${LEFT - 10}" dy="${at === 0 ? 0 : LINE_HEIGHT}">${row}</tspan>`,
      )}</text>${
        line.obtained === null || line.applicable === null
          ? markup`<line x1="${LEFT}" y1="${top + 6}" x2="${LEFT}" y2="${top + ROW - 6}" class="grid"/>`
          : markup`<rect x="${LEFT}" y="${top + (ROW - BAR) / 2}" width="${scale(line.applicable)}" height="${BAR}" class="frame"/><rect x="${LEFT}" y="${top + (ROW - BAR) / 2}" width="${scale(line.obtained)}" height="${BAR}" class="bar"/><text x="${LEFT + scale(line.applicable) + 8}" y="${top + ROW / 2 + 4}" class="label">${`${line.shownObtained} / ${line.shownApplicable}`}</text>`
      }`;
    },
  )}</svg><figcaption>${titles.bars}</figcaption></figure>`;
}
