import type { Language } from "../language";
import { takeDroppedFiles } from "./dropTarget";
import { openWorkbook, type OpenParts } from "./openWorkbook";
import { createFilePicker } from "./pickFile";
import type { FilePort } from "./port";
import { saveWorkbook, type SaveParts } from "./saveWorkbook";
import { listenForShortcuts } from "./shortcuts";

type Parts = Omit<OpenParts & SaveParts, "language" | "files">;

/** What the person does with files, one thing at a time; nothing before there is a workbook. */
export class FileActions {
  readonly #language: Language;
  readonly #files: FilePort;
  readonly #showPicker = createFilePicker((file) => void this.open(file));
  #parts: Parts | null = null;
  #busy = false;

  constructor(language: Language, files: FilePort) {
    this.#language = language;
    this.#files = files;
  }

  /** From now on there is a workbook to save and to replace; keys are taken in the page and in the pane. */
  start(parts: Parts, paneFrame: HTMLIFrameElement): void {
    this.#parts = parts;
    takeDroppedFiles(this.#language, (dropped) => this.#take(dropped));
    const keys = { open: () => this.pick(), save: () => void this.save() };
    listenForShortcuts(window, keys);
    paneFrame.addEventListener("load", () => {
      if (paneFrame.contentWindow) listenForShortcuts(paneFrame.contentWindow, keys);
    });
  }

  pick(): void {
    if (this.#isFree()) this.#showPicker();
  }

  async open(file: File): Promise<void> {
    await this.#alone((parts) => openWorkbook(file, { ...parts, language: this.#language, files: this.#files }));
  }

  async save(): Promise<void> {
    await this.#alone((parts) => saveWorkbook({ ...parts, language: this.#language, files: this.#files }));
  }

  #take(dropped: readonly File[]): void {
    const [file, ...others] = dropped;
    if (file === undefined || !this.#isFree()) return;
    if (others.length > 0) this.#parts?.notices.show("open.oneOnly");
    else void this.open(file);
  }

  /** A dialog that waits for an answer comes first. */
  #isFree(): boolean {
    return this.#parts !== null && !this.#busy && document.querySelector("dialog[open]") === null;
  }

  async #alone(act: (parts: Parts) => Promise<void>): Promise<void> {
    if (this.#parts === null || !this.#isFree()) return;
    this.#busy = true;
    try {
      await act(this.#parts);
    } finally {
      this.#busy = false;
    }
  }
}
