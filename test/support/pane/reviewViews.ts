import { act, screen } from "@testing-library/react";
import { doneRun } from "./fakeReview";
import type { Pane } from "./renderPane";

async function give(pane: Pane): Promise<void> {
  await pane.user.upload(screen.getByLabelText(/^选择文件$|^Choose files$/, { selector: "input" }), [new File(["x"], "a.xlsx"), new File(["y"], "b.xlsx")]);
}

async function end(pane: Pane, found: number): Promise<void> {
  await act(async () => {
    pane.fake.review.runs.at(-1)?.end(doneRun(found));
    await Promise.resolve();
  });
}

/** The tool of bulk reviews in its states, and how each is brought about once it is open. */
export const REVIEW_VIEWS: readonly { readonly name: string; readonly then: (pane: Pane) => Promise<void> }[] = [
  {
    name: "a bulk review, under way",
    then: async (pane) => {
      pane.fake.review.kept = 3;
      await give(pane);
      await act(async () => {
        pane.fake.review.runs.at(-1)?.tell({ done: 1, resumed: 1, refused: 1, perMinute: 60, secondsLeft: 300, inHand: ["2026/a.xlsx"] });
        await Promise.resolve();
      });
      await screen.findByText(/ 1 \/ 2 /);
    },
  },
  {
    name: "a bulk review, its totals, sheets and refused files",
    then: async (pane) => {
      await give(pane);
      await end(pane, 3);
      await screen.findByRole("button", { name: /^写入台账|^Write the register/ });
    },
  },
  {
    name: "a bulk review that does not add up",
    then: async (pane) => {
      await give(pane);
      await end(pane, 5);
      await screen.findByText(/相差 2 个文件|The difference is 2 files/);
    },
  },
];
