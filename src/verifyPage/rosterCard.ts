import type { Locale } from "../core";
import { verifyPageTexts } from "../messages";
import { element, facts, foreign } from "./dom";
import type { RosterAnswer } from "./ports";
import { issueList, problemList } from "./problems";

/** Which roster everything was verified by, and what is known of the roster itself. */
export function rosterCard(roster: { readonly name: string; readonly answer: RosterAnswer } | null, locale: Locale): HTMLElement {
  const texts = verifyPageTexts[locale];
  const card = (...parts: readonly Node[]): HTMLElement => element("section", { class: "roster", "aria-labelledby": "roster-title" }, element("h2", { id: "roster-title" }, texts["roster.title"]), ...parts);
  if (roster === null) {
    return card(element("p", {}, texts["roster.none"]));
  }
  const { name, answer } = roster;
  const file = element("p", {}, foreign(name));
  switch (answer.kind) {
    case "failed":
      return card(file, element("p", { class: "wrong" }, texts["verdict.failed.text"]));
    case "unreadable":
      return card(file, element("p", { class: "wrong" }, texts["roster.unreadable"]), issueList(answer.issues, locale));
    case "read": {
      const { body, version, issuedAt } = answer.roster;
      const { mark, anchor, problems } = answer.verified;
      return card(
        file,
        facts([
          [texts["roster.body"], foreign(`${body.name} (${body.id})`)],
          [texts["roster.version"], String(version)],
          [texts["roster.issued"], issuedAt],
          [texts["roster.mark"], element("code", { class: "digits" }, `${mark.digits} ${mark.checkWord}`)],
        ]),
        element("p", {}, texts[`roster.${anchor}`]),
        ...(problems.length === 0 ? [element("p", {}, texts["roster.good"])] : [element("p", { class: "wrong" }, texts["roster.bad"]), problemList(problems, locale)]),
      );
    }
  }
}
