import { useMemo } from "react";
import { openClauses, type CheckedWorkbook } from "../../../application";
import { clausesOf, type Locale } from "../../../core";
import { usePerson, useSession } from "../../session";
import { makeWords, useWords, type Words } from "../../words";
import { useShownClause } from "../clause";
import { THEME_CHOICES } from "../frame";
import type { DisplayMenuProps } from "../header";
import { TOOLS } from "../more";
import { nextOpenOf } from "../people";
import type { PaletteItem } from "../palette";
import { VIEWS, type View } from "./useShell";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/** What the palette's commands do, beside moving between clauses. */
export interface PaletteActions extends DisplayMenuProps {
  readonly showView: (view: View) => void;
  /** shows the clause view and gives it the keyboard */
  readonly showClause: () => void;
  readonly openTool: (id: string) => void;
  readonly build: () => void;
  readonly check: () => void;
  readonly writeBack: () => void;
  readonly repair: () => void;
}

/** Everything that the palette finds: each clause, and each command of ribbon and pane. Names are looked for in both languages. */
export function usePaletteItems(actions: PaletteActions): readonly PaletteItem[] {
  const words = useWords();
  const { workbook, outcome } = useSession();
  const shown = useShownClause();
  const me = usePerson().name;
  const ours = outcome !== null && outcome.kind !== "none";
  const clauses = useMemo(() => {
    const open = new Set(workbook === null ? [] : openClauses(workbook));
    return workbook === null ? [] : clausesOf(workbook.catalogue).map((clause) => ({ clause, isOpen: open.has(clause.id) }));
  }, [workbook]);

  const command = (id: string, nameIn: (words: Words) => string, run: () => void): PaletteItem => ({
    id,
    kind: "command",
    number: "",
    name: nameIn(words),
    names: LOCALES.map((locale) => nameIn(makeWords(locale))),
    note: "",
    run,
  });
  const showNext = (ours: CheckedWorkbook): void => {
    const next = nextOpenOf(ours, me, shown.id);
    if (next !== null) {
      shown.show(next);
    }
  };
  const atClause = (go: () => void) => () => {
    actions.showClause();
    go();
  };
  return [
    ...clauses.map(({ clause, isOpen }): PaletteItem => ({
      id: `clause-${clause.id}`,
      kind: "clause",
      number: clause.id,
      name: clause.title[words.locale],
      names: LOCALES.map((locale) => clause.title[locale]),
      note: isOpen ? words.tool("palette.openClause") : "",
      run: atClause(() => shown.show(clause.id)),
    })),
    ...(workbook === null
      ? []
      : [
          command("next-open", (each) => each.tool("command.nextOpen"), atClause(() => shown.nextOpen())),
          ...(me === "" ? [] : [command("next-mine", (each) => each.people("command.mine"), atClause(() => showNext(workbook)))]),
          command("next", (each) => each.tool("command.next"), atClause(() => shown.next())),
          command("previous", (each) => each.tool("command.previous"), atClause(() => shown.previous())),
        ]),
    command("build", (each) => each.tool("command.build"), actions.build),
    command("check", (each) => each.tool("command.check"), actions.check),
    ...(ours
      ? [
          command("write-back", (each) => each.pane("header.writeBack"), actions.writeBack),
          command("repair", (each) => each.pane("header.repair"), actions.repair),
        ]
      : []),
    ...VIEWS.map((view) => command(`view-${view}`, (each) => each.tool("command.show", { name: each.pane(`tab.${view}`) }), () => actions.showView(view))),
    ...TOOLS.map(({ id, label }) => command(`tool-${id}`, (each) => each.tool("command.tool", { name: each.tool(label) }), () => actions.openTool(id))),
    ...LOCALES.filter((locale) => locale !== words.locale).map((locale) =>
      command(`locale-${locale}`, (each) => each.tool("command.language", { name: each.pane(`locale.${locale}`) }), () => actions.onLocaleChange(locale)),
    ),
    ...THEME_CHOICES.filter((theme) => theme !== actions.theme).map((theme) =>
      command(`theme-${theme}`, (each) => each.tool("command.theme", { name: each.pane(`theme.${theme}`) }), () => actions.onThemeChange(theme)),
    ),
  ];
}
