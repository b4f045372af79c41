import type { Effort } from "./effort";
import { firstIndex } from "./options";
import type { Option } from "./options";
import { ascending } from "./scale";
import type { Weights } from "./weights";

/** One change of a clause: an option, and how far it goes. */
export interface Pick {
  readonly option: Option;
  readonly step: bigint;
}

/**
 * The same options, gone no further than is needed: with the fewest points moved where the effort allows to try every way,
 * and in any case so that no single one could go less far. With every option at its last step the sum must be enough.
 */
export function trimmed(options: readonly Option[], weights: Weights, effort: Effort): readonly Pick[] {
  const graded = options.filter(({ steps }) => steps > 1n).sort((a, b) => ascending(a.steps, b.steps));
  const steps = new Map(options.map((option): [Option, bigint] => [option, option.steps]));
  const all = options.reduce((sum, option) => sum + weights.gain(option, option.steps), weights.present);
  let best = { steps: new Map(steps), sum: all };
  /** `sum`: with the options before `index` as tried just now and the others at their last step */
  const tryFrom = (index: number, sum: bigint): void => {
    const option = graded[index];
    if (option === undefined) {
      // Among graded options points moved and sum go up and down together.
      best = sum < best.sum ? { steps: new Map(steps), sum } : best;
      return;
    }
    const most = weights.gain(option, option.steps);
    const at = (step: bigint): bigint => sum - most + weights.gain(option, step);
    const least = firstIndex(option.steps, (each) => weights.enough(at(each + 1n))) + 1n;
    const last = index === graded.length - 1 ? least : option.steps;
    for (let step = least; step <= last; step += 1n) {
      steps.set(option, step);
      tryFrom(index + 1, at(step));
      if (best.sum === 0n || !effort.spend()) {
        return;
      }
    }
  };
  tryFrom(0, all);
  return options.map((option) => ({ option, step: best.steps.get(option) as bigint }));
}
