import { compare, decimalText, exactDecimalText, HUNDRED, multiply, ZERO } from "../../core";
import type { Locale, Rational } from "../../core";
import { percentText, pointsText, shareOf } from "./figures";
import { printable } from "./printable";
import { say } from "./source";
import type { ReportSource } from "./source";

/** One indicator in the pictures. Figures are texts of decimal numbers to draw by, null where every clause of it is excluded. */
export interface PictureLine {
  readonly id: string;
  readonly label: string;
  /** percent, 0 to 100 */
  readonly share: string | null;
  readonly obtained: string | null;
  readonly applicable: string | null;
  /** how the figures are written; "" where there are none */
  readonly shownShare: string;
  readonly shownObtained: string;
  readonly shownApplicable: string;
}

/** What the pictures of a report are drawn from: figures of the core, rounded for the eye only. */
export interface ReportPictures {
  readonly titles: { readonly radar: string; readonly bars: string };
  readonly series: { readonly share: string; readonly obtained: string; readonly applicable: string };
  readonly tooFew: string;
  readonly lines: readonly PictureLine[];
}

const DECIMALS = 4;

export function picturesOf({ catalogue, profile, report }: ReportSource, locale: Locale): ReportPictures {
  const indicators = catalogue.sections.flatMap((section) => section.indicators);
  return {
    titles: { radar: say(locale, "picture.radar"), bars: say(locale, "picture.bars") },
    series: { share: say(locale, "picture.share"), obtained: say(locale, "picture.obtained"), applicable: say(locale, "picture.points") },
    tooFew: say(locale, "picture.tooFew"),
    lines: indicators.map(({ id, title }): PictureLine => {
      const label = printable(`${id} ${title[locale]}`);
      const subtotal = report.indicators.find((candidate) => candidate.id === id);
      const share = subtotal === undefined ? null : shareOf(subtotal.obtained, subtotal.applicable);
      if (subtotal === undefined || share === null) {
        const none = { share: null, obtained: null, applicable: null, shownShare: "", shownObtained: "", shownApplicable: "" };
        return { id, label: say(locale, "picture.excluded", { label }), ...none };
      }
      return {
        id,
        label,
        share: figure(multiply(share, HUNDRED)),
        obtained: figure(subtotal.obtained),
        applicable: figure(subtotal.applicable),
        shownShare: percentText(subtotal.obtained, subtotal.applicable) ?? "",
        shownObtained: pointsText(subtotal.obtained, profile),
        shownApplicable: pointsText(subtotal.applicable, profile),
      };
    }),
  };
}

function figure(value: Rational): string {
  return exactDecimalText(value) ?? decimalText(compare(value, ZERO) < 0 ? ZERO : value, DECIMALS, "half-away-from-zero");
}
