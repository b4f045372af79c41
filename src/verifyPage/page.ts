import { LARGEST_FILE_MEGABYTES } from "../application";
import { parseHeadMark } from "../core";
import type { Issue, Locale } from "../core";
import { fillText, verificationTexts, verifyPageTexts } from "../messages";
import { button, field, languageChoice, putFiles, Wording, type Field } from "./controls";
import { element } from "./dom";
import { fileSection, type FileResult } from "./fileResult";
import type { FileAnswer, RosterAnswer, VerifyPagePorts } from "./ports";
import { rosterCard } from "./rosterCard";
import { sortFiles } from "./sortFiles";
import { pageVerdict } from "./verdict";

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What was verified last. */
interface Outcome {
  readonly roster: { readonly name: string; readonly answer: RosterAnswer } | null;
  readonly files: readonly FileResult[];
}

/**
 * Shows the page in that element: files, roster and marks are chosen or dropped, and what came of them is shown at once. What is chosen
 * anew ends what is under way. `licences`: the texts of what others wrote in this page.
 */
export function showVerifyPage(root: HTMLElement, language: Locale, licences: string, ports: VerifyPagePorts): void {
  new VerifyPage(root, language, licences, ports).show();
}

class VerifyPage {
  readonly #wording = new Wording();
  readonly #files = field(this.#wording, "files", { type: "file", multiple: "", accept: ".xlsx,.xlsm,.json" });
  readonly #roster = field(this.#wording, "roster", { type: "file", accept: ".json" });
  readonly #head = markField(this.#wording, "head");
  readonly #anchor = markField(this.#wording, "anchor");
  readonly #status = element("p", { role: "status", class: "status" });
  readonly #results = element("div", { class: "results" });
  readonly #limits = element("p", {});
  readonly #version = element("p", {});
  #outcome: Outcome | null = null;
  /** what the page is at while there is no outcome */
  #waiting: "empty" | "working" | "stopped" = "empty";
  /** The run whose answers are waited for; those of an earlier one are let go. */
  #run = 0;

  constructor(
    private readonly root: HTMLElement,
    private locale: Locale,
    private readonly licences: string,
    private readonly ports: VerifyPagePorts,
  ) {}

  show(): void {
    const wording = this.#wording;
    const fields = [this.#files, this.#roster, this.#head, this.#anchor];
    for (const { input } of fields) {
      input.addEventListener("change", () => this.#verify());
    }
    const form = element("form", { class: "inputs" }, ...fields.map(({ whole }) => whole));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.root.replaceChildren(
      element("header", {}, wording.text("h1", "title"), languageChoice(wording, this.locale, (locale) => this.#speak(locale))),
      element(
        "main",
        {},
        element("div", { class: "chosen" }, wording.text("p", "intro"), form, element("p", { class: "actions" }, button(wording, "print", () => window.print()), " ", button(wording, "clear", () => this.#clear()))),
        this.#status,
        this.#results,
        element("section", { class: "limits", "aria-labelledby": "limits-title" }, wording.text("h2", "limits", { id: "limits-title" }), this.#limits),
      ),
      element("footer", {}, this.#version, element("details", {}, wording.text("summary", "licences"), element("pre", { tabindex: "0" }, this.licences))),
    );
    this.root.ownerDocument.addEventListener("dragover", (event) => event.preventDefault());
    this.root.ownerDocument.addEventListener("drop", (event) => {
      event.preventDefault();
      void this.#take([...(event.dataTransfer?.files ?? [])]);
    });
    this.#speak(this.locale);
  }

  #speak(locale: Locale): void {
    this.locale = locale;
    const { documentElement } = this.root.ownerDocument;
    documentElement.lang = locale;
    this.root.ownerDocument.title = verifyPageTexts[locale].title;
    this.#wording.speak(locale);
    this.#limits.textContent = verificationTexts[locale].limits;
    this.#version.textContent = fillText(verifyPageTexts[locale].version, { version: this.ports.version });
    this.#complain();
    this.#render();
  }

  /** Takes files that were dropped, as if they had been chosen. */
  async #take(dropped: readonly File[]): Promise<void> {
    const { rosters, others } = await sortFiles(dropped);
    if (rosters.length > 0) {
      putFiles(this.#roster.input, rosters.slice(-1));
    }
    if (others.length > 0) {
      putFiles(this.#files.input, others);
    }
    this.#verify();
  }

  #clear(): void {
    for (const { input } of [this.#files, this.#roster, this.#head, this.#anchor]) {
      input.value = "";
    }
    this.#verify();
    this.#files.input.focus();
  }

  /** What was typed as marks; null while one of them is no mark, which the fields then say. */
  #complain(): { readonly head: string | null; readonly roster: string | null } | null {
    const texts = verifyPageTexts[this.locale];
    const [head, roster] = [this.#head, this.#anchor].map(({ input, complain }) => {
      const typed = input.value.trim() === "" ? null : parseHeadMark(input.value);
      complain(typed === null || typed.ok ? "" : texts[`mark.${typed.reason}`]);
      return typed === null ? null : typed.ok ? typed.beginning : undefined;
    });
    const count = this.#files.input.files?.length ?? 0;
    if (typeof head === "string" && count > 1) {
      this.#head.complain(fillText(texts["head.one-file"], { count }));
      return null;
    }
    return head === undefined || roster === undefined ? null : { head, roster };
  }

  #verify(): void {
    this.#run += 1;
    this.#outcome = null;
    const anchors = this.#complain();
    const isAnything = [this.#files, this.#roster].some(({ input }) => input.files?.length !== 0);
    this.#waiting = !isAnything ? "empty" : anchors === null ? "stopped" : "working";
    this.#render();
    if (isAnything && anchors !== null) {
      void this.#verifyChosen(this.#run, anchors);
    }
  }

  async #verifyChosen(run: number, anchors: { readonly head: string | null; readonly roster: string | null }): Promise<void> {
    const files = [...(this.#files.input.files ?? [])];
    const [rosterFile] = this.#roster.input.files ?? [];
    const roster = rosterFile === undefined ? null : { name: rosterFile.name, answer: await this.#readRoster(rosterFile, anchors.roster) };
    const held = roster?.answer.kind === "read" ? roster.answer.roster : null;
    const results: FileResult[] = [];
    for (const file of files) {
      results.push({ name: file.name, answer: await this.#verifyFile(file, held, anchors), at: this.ports.now() });
      if (run !== this.#run) {
        return;
      }
    }
    if (run === this.#run) {
      this.#outcome = { roster, files: results };
      this.#render();
    }
  }

  async #readRoster(file: File, anchor: string | null): Promise<RosterAnswer> {
    const bytes = await bytesOf(file);
    return bytes === null ? { kind: "unreadable", issues: [{ code: "file-unreadable", path: "", params: { reason: "read" } }] } : this.ports.readRoster(bytes, anchor);
  }

  async #verifyFile(file: File, ...rest: [Parameters<VerifyPagePorts["verifyFile"]>[1], Parameters<VerifyPagePorts["verifyFile"]>[2]]): ReturnType<VerifyPagePorts["verifyFile"]> {
    if (file.size > LARGEST_FILE_MEGABYTES * BYTES_PER_MEGABYTE) {
      return unreadable("file-too-large", { limit: LARGEST_FILE_MEGABYTES });
    }
    const bytes = await bytesOf(file);
    return bytes === null ? unreadable("file-unreadable", { reason: "read" }) : this.ports.verifyFile(bytes, ...rest);
  }

  #render(): void {
    const texts = verifyPageTexts[this.locale];
    if (this.#outcome === null) {
      this.#status.textContent = fillText(texts[this.#waiting], { count: this.#files.input.files?.length ?? 0 });
      this.#results.replaceChildren();
      return;
    }
    const { roster, files } = this.#outcome;
    const verdicts = files.map(({ answer }) => pageVerdict(answer));
    const [verdict] = verdicts;
    this.#status.textContent =
      files.length === 1 && verdict !== undefined
        ? fillText(texts["done.one"], { file: files[0]?.name ?? "", verdict: texts[`verdict.${verdict}`] })
        : fillText(texts["done.many"], { count: files.length, good: verdicts.filter((each) => each === "verified").length });
    this.#results.replaceChildren(rosterCard(roster, this.locale), ...files.map((file) => fileSection(file, this.locale)));
  }
}

/** A file that was not even looked into has no digest. */
function unreadable(code: string, params: Issue["params"]): FileAnswer {
  return { kind: "answered", sha256: "", verification: { kind: "unreadable", issues: [{ code, path: "", params }] } };
}

function markField(wording: Wording, id: "head" | "anchor"): Field {
  return field(wording, id, { type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
}

/** Null where the browser cannot read it: it was moved, changed since it was chosen, or may not be read. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) {
      return null;
    }
    throw error;
  }
}
