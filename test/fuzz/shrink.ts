import type { Mutation, Trial } from "./trial";
import { spliced } from "./lists";

/** The trial with every change taken out that the fault does without; those that are left are all needed. */
export async function shrunk(trial: Trial, isFaulty: (smaller: Trial) => Promise<boolean>): Promise<Trial> {
  let { mutations } = trial;
  for (let place = 0; place < mutations.length; ) {
    const fewer: readonly Mutation[] = spliced(mutations, place, 1);
    if (await isFaulty({ ...trial, mutations: fewer })) {
      mutations = fewer;
    } else {
      place += 1;
    }
  }
  return { ...trial, mutations };
}
