import type { ReviewProgress } from "../application";
import type { Locale } from "../core";
import { cliTexts, fillText } from "../messages";
import { columnsOf, printable } from "./printable";

/** Where a run stands, told as it goes. */
export interface ProgressTeller {
  readonly tell: (progress: ReviewProgress) => void;
  /** takes what stands on the terminal away again */
  readonly end: () => void;
}

const BAR = 20;
/** Often enough for an eye, and never so often that the terminal is what takes the time. */
const LEAST_MILLISECONDS = 100;

/** A bar that is drawn over itself on a terminal; elsewhere a plain line at every tenth of the files. */
export function progressTeller(locale: Locale, columns: number | null, clock: () => number, write: (text: string) => void): ProgressTeller {
  return columns === null ? lineTeller(locale, write) : barTeller(locale, columns, clock, write);
}

function lineTeller(locale: Locale, write: (text: string) => void): ProgressTeller {
  let told = 0;
  return {
    tell: (progress) => {
      const tenth = Math.floor((10 * progress.done) / progress.of);
      if (tenth > told) {
        told = tenth;
        write(`${facts(progress, locale).join("  ")}\n`);
      }
    },
    end: () => undefined,
  };
}

function barTeller(locale: Locale, columns: number, clock: () => number, write: (text: string) => void): ProgressTeller {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    tell: (progress) => {
      if (progress.done < progress.of && clock() - drawnAt < LEAST_MILLISECONDS) {
        return;
      }
      drawnAt = clock();
      const filled = Math.floor((BAR * progress.done) / progress.of);
      const parts = [`[${"#".repeat(filled)}${".".repeat(BAR - filled)}]`, ...facts(progress, locale), printable(progress.inHand[0] ?? "")];
      write(`\r\u001b[K${fitted(parts.join("  "), columns - 1)}`);
    },
    end: () => write("\r\u001b[K"),
  };
}

function facts({ done, of, perMinute, secondsLeft }: ReviewProgress, locale: Locale): readonly string[] {
  const texts = cliTexts[locale];
  return [
    fillText(texts["review.progress"], { done, of }),
    ...(perMinute === null ? [] : [fillText(texts["review.rate"], { perMinute })]),
    ...(secondsLeft === null || done === of ? [] : [fillText(texts["review.left"], { left: timeText(secondsLeft, locale) })]),
  ];
}

function timeText(seconds: number, locale: Locale): string {
  const texts = cliTexts[locale];
  return seconds < 120 ? fillText(texts["review.seconds"], { seconds }) : fillText(texts["review.minutes"], { minutes: Math.ceil(seconds / 60) });
}

/** As much of the text as fits into the columns. */
function fitted(text: string, columns: number): string {
  let taken = 0;
  return [...text]
    .filter((character) => {
      taken += columnsOf(character);
      return taken <= columns;
    })
    .join("");
}
