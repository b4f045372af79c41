import { element } from "./dom";
import type { Language, TextKey } from "./language";

/** The add-in's commands, as the manifest has them: function, control and picture. */
const COMMANDS = {
  buildWorkbook: { control: "ServiceStar.WorkbookGroup.Build", picture: "build" },
  checkWorkbook: { control: "ServiceStar.AssessmentGroup.Check", picture: "check" },
  writeBack: { control: "ServiceStar.AssessmentGroup.WriteBack", picture: "write-back" },
  repairFormulas: { control: "ServiceStar.CareGroup.Repair", picture: "repair" },
} as const;

export type CommandName = keyof typeof COMMANDS;

export interface RibbonOptions {
  readonly language: Language;
  readonly runCommand: (name: CommandName, controlId: string) => Promise<void>;
  readonly togglePane: () => void;
}

export interface Ribbon {
  readonly element: HTMLElement;
  readonly setPaneOpen: (open: boolean) => void;
}

/** The strip of command buttons; one stop of the Tab key, arrow keys within. */
export function createRibbon({ language, runCommand, togglePane }: RibbonOptions): Ribbon {
  const buttons: HTMLButtonElement[] = [];
  const button = (picture: string, key: TextKey, tip: TextKey, press: () => void): HTMLButtonElement => {
    const made = element(
      "button",
      { type: "button", class: "wb-command", onclick: press },
      element("img", { src: `assets/${picture}-32.png`, alt: "", width: 24, height: 24 }),
      language.fill(element("span"), key),
    );
    language.fill(made, tip, "title");
    buttons.push(made);
    return made;
  };
  const command = (name: CommandName): HTMLButtonElement => {
    const { control, picture } = COMMANDS[name];
    const made = button(picture, `command.${name}`, `command.${name}.tip`, () => {
      if (made.getAttribute("aria-disabled") === "true") return;
      // Stays focusable while it runs, so that the keyboard does not lose its place.
      made.setAttribute("aria-disabled", "true");
      void runCommand(name, control).finally(() => made.removeAttribute("aria-disabled"));
    });
    return made;
  };
  const group = (key: TextKey, ...members: HTMLElement[]): HTMLElement => {
    const made = element("div", { class: "wb-command-group", role: "group" }, ...members);
    return language.fill(made, key, "aria-label");
  };

  const pane = button("pane", "command.pane", "command.pane.tip", togglePane);
  const strip = element(
    "div",
    { class: "wb-ribbon", role: "toolbar", onkeydown: (event: KeyboardEvent) => moveFocus(buttons, event) },
    group("ribbon.workbook", pane, command("buildWorkbook")),
    group("ribbon.assessment", command("checkWorkbook"), command("writeBack")),
    group("ribbon.care", command("repairFormulas")),
  );
  language.fill(strip, "ribbon.label", "aria-label");
  buttons.forEach((one, place) => (one.tabIndex = place === 0 ? 0 : -1));
  return { element: strip, setPaneOpen: (open) => pane.setAttribute("aria-pressed", String(open)) };
}

function moveFocus(buttons: readonly HTMLButtonElement[], event: KeyboardEvent): void {
  const here = buttons.findIndex((one) => one === document.activeElement);
  const last = buttons.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: here === last ? 0 : here + 1,
    ArrowLeft: here <= 0 ? last : here - 1,
    Home: 0,
    End: last,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons.forEach((one, place) => (one.tabIndex = place === target ? 0 : -1));
  buttons[target]?.focus();
}
