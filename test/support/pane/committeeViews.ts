import { screen } from "@testing-library/react";
import type { Locale } from "../../../src/core";
import { giveFiles, openRoom, signedGrids, type CommitteePane } from "./committeePane";
import type { Pane } from "./renderPane";
import { openKey, WHOLE } from "./signOffPane";

const COMPANY = "海星电器有限公司";

/** A sitting over three assessments: one that may be voted on and has a vote, one that departs from what was signed, and a file that is none. */
async function sitting(locale: Locale): Promise<CommitteePane> {
  const pane = await openRoom({ locale });
  const { file } = pane.files;
  const score = locale === "zh-CN" ? "评分表!I9" : "Scoresheet!I9";
  await giveFiles(pane, [
    file("1.xlsx", await signedGrids(COMPANY, 3, { locale })),
    file("2.xlsx", await signedGrids(COMPANY, 2, { locale, change: { [score]: 39 }, draft: { assessedOn: "2026-11-19" } })),
    new File(["nothing"], "3.xlsx"),
  ]);
  return pane;
}

async function lookAtFirst(locale: Locale): Promise<CommitteePane> {
  const pane = await sitting(locale);
  await openKey(pane, "赵六", "C06");
  const looks = screen.getAllByRole("button", { name: /^查看 |^Look at / });
  await pane.user.click(looks[1] ?? document.body);
  await screen.findByRole("heading", { name: /^要点|^What decides/ });
  return pane;
}

/** The committee room in its states. */
export const COMMITTEE_VIEWS: readonly { readonly name: string; readonly show: (locale: Locale) => Promise<Pane> }[] = [
  { name: "committee room, before anything", show: (locale) => openRoom({ locale, roster: false }) },
  { name: "committee room, an agenda", show: sitting },
  {
    name: "committee room, a look with a vote that lacks its reasons",
    show: async (locale) => {
      const pane = await lookAtFirst(locale);
      await pane.user.keyboard("r");
      for (const summary of document.querySelectorAll("summary")) {
        await pane.user.click(summary);
      }
      return pane;
    },
  },
  {
    name: "committee room, what will be signed",
    show: async (locale) => {
      const pane = await lookAtFirst(locale);
      await pane.user.keyboard("g");
      await pane.user.click(screen.getByRole("button", { name: /^只签署这一份|^Sign this one/ }));
      return pane;
    },
  },
  {
    name: "committee room, signed copies and the end of the sitting",
    show: async (locale) => {
      const pane = await lookAtFirst(locale);
      await pane.user.keyboard("g");
      await pane.user.click(screen.getByRole("button", { name: /^只签署这一份|^Sign this one/ }));
      await pane.user.click(screen.getByRole("button", { name: /^签署 1 份|^Sign 1/ }));
      await screen.findByText(/^已签署 1 份|^1 signed/);
      await pane.user.click(screen.getByRole("button", { name: /^结束会议|^End the sitting/ }));
      return pane;
    },
  },
  {
    name: "committee room, one person in two copies, and no register",
    show: async (locale) => {
      const pane = await openRoom({ locale });
      const steps = [...WHOLE.slice(0, 2), ["王五", "committee", { action: "vote", ballot: "grant", reason: "" }]] as const;
      const again = [...WHOLE.slice(0, 2), ["王五", "committee", { action: "vote", ballot: "abstain", reason: "1" }]] as const;
      await giveFiles(pane, [pane.files.file("1.xlsx", await signedGrids(COMPANY, steps, { locale })), pane.files.file("2.xlsx", await signedGrids(COMPANY, again, { locale }))], 1);
      await pane.user.click(screen.getByRole("button", { name: /^按台账核对|^Hold against/ }));
      return pane;
    },
  },
];
