import type { Fillable, PictureName, ReportPictures } from "../../report";
import type { ChartSpace } from "../../xlsx";

/** The report's pictures as charts that hold their figures themselves, so that the document needs no workbook beside it. */
export const PICTURE_CHARTS: Readonly<Record<PictureName, (data: Pick<Fillable, "locale"> & { readonly pictures: ReportPictures }) => ChartSpace>> = {
  radar: ({ locale, pictures: { titles, series, lines } }) => {
    const scored = lines.filter(({ share }) => share !== null);
    return {
      kind: "radar",
      title: titles.radar,
      categories: { reference: null, points: scored.map(({ label, shownShare }) => `${label} ${shownShare}`) },
      series: [{ name: series.share, reference: null, format: '0"%"', points: scored.map(({ share }) => share) }],
      max: 100,
      hasLabels: false,
      locale,
    };
  },
  bars: ({ locale, pictures: { titles, series, lines } }) => ({
    kind: "bar-clustered",
    title: titles.bars,
    categories: { reference: null, points: lines.map(({ label }) => label) },
    series: [
      { name: series.obtained, reference: null, format: "0.##", points: lines.map(({ obtained }) => obtained) },
      { name: series.applicable, reference: null, format: "0.##", points: lines.map(({ applicable }) => applicable) },
    ],
    max: null,
    hasLabels: true,
    locale,
  }),
};
