import type { Host, PaneEvent, PaneMessage, PaneRequest, PaneResponse } from "../wire";

export interface PaneLink {
  /** true once the pane has asked what host this is */
  readonly ready: () => boolean;
  readonly onReady: (listener: () => void) => void;
}

/** Carries the messages between the host and the pane in the frame; only that frame, of this page's own origin, is heard. */
export function linkPane(host: Host, frame: HTMLIFrameElement, showPane: (visible: boolean) => void): PaneLink {
  let ready = false;
  /** whether the page that is loading has asked what host this is already */
  let asked = false;
  const waiting = new Set<() => void>();
  const { origin } = window.location;
  const post = (message: PaneMessage): void => frame.contentWindow?.postMessage(message, origin);
  const tell = (event: PaneEvent): void => {
    if (ready) post(event);
  };

  const answer = async (request: PaneRequest): Promise<(PaneResponse & { ok: true })["value"]> => {
    switch (request.kind) {
      case "context":
        ready = true;
        asked = true;
        for (const listener of waiting) listener();
        return host.context();
      case "execute":
        return host.execute(request.body);
      case "save-settings":
        host.saveSettings(request.settings);
        return null;
      case "command-completed":
        host.commandCompleted(request.commandId);
        return null;
      case "show-pane":
        showPane(request.visible);
        return null;
    }
  };

  window.addEventListener("message", (message: MessageEvent<unknown>) => {
    if (message.source !== frame.contentWindow || message.origin !== origin || !isRequest(message.data)) return;
    const { id } = message.data;
    answer(message.data).then(
      (value) => post({ servicestar: "response", id, ok: true, value }),
      (error: unknown) => {
        reportError(error);
        post({ servicestar: "response", id, ok: false, error: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  host.onMessages((entries) => tell({ servicestar: "event", kind: "messages", entries }));
  host.onCommand((command) => tell({ servicestar: "event", kind: "command", ...command }));
  host.onSelectionChanged(() => tell({ servicestar: "event", kind: "selection-changed" }));

  // The pane can reload itself; until it has asked again, nothing runs in it.
  frame.addEventListener("load", () => {
    if (!asked) {
      ready = false;
      host.functions.runtimeGone();
    }
    asked = false;
  });
  return { ready: () => ready, onReady: (listener) => void waiting.add(listener) };
}

function isRequest(data: unknown): data is PaneRequest {
  return typeof data === "object" && data !== null && "servicestar" in data && data.servicestar === "request" && "id" in data && "kind" in data;
}
