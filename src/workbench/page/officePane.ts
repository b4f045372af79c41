import { connectOfficeFrame, officeFrameName, officeFrameUrl, type Host } from "../wire";
import type { PaneLink } from "./paneLink";

/** The Excel build's own page of the pane: it loads office.js from Microsoft. */
export const OFFICE_PANE = "taskpane-office.html";

/** Any text does that names the add-in in the conversation; Excel takes the manifest's id. */
const ADDIN_ID = "servicestar";

/**
 * The pane as Excel on the web opens it, with Microsoft's office.js in the place of the workbench's own client (`?client=office`).
 * office.js trusts a page around it only over https and on its own host name.
 */
export class OfficePane {
  readonly #conversation = crypto.randomUUID();
  readonly #locale: string;

  constructor(locale: string) {
    this.#locale = locale;
  }

  get #options() {
    return { conversation: this.#conversation, addinId: ADDIN_ID, origin: window.location.origin };
  }

  /** Names the frame, which office.js reads; to be called before the frame is in the document. */
  name(frame: HTMLIFrameElement): void {
    frame.name = officeFrameName(this.#options, this.#locale);
  }

  /** The address that the frame is to load for a page of the pane. */
  address(page: string): string {
    return officeFrameUrl(page, this.#locale);
  }

  link(host: Host, frame: HTMLIFrameElement): PaneLink {
    let ready = false;
    const waiting = new Set<() => void>();
    // The context is the first thing that office.js asks for.
    const context: Host["context"] = () => {
      ready = true;
      for (const listener of waiting) listener();
      return host.context();
    };
    connectOfficeFrame({ ...host, context }, frame, this.#options);
    return { ready: () => ready, onReady: (listener) => void waiting.add(listener) };
  }
}
