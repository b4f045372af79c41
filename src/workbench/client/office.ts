import type { HostContext, PaneEvent } from "../wire";
import type { Channel } from "./channel";
import { notImplemented } from "./error";
import type { Report } from "./report";
import { isSetSupported } from "./requirements";
import { DocumentSettings } from "./settings";

/** The words that add-ins compare with. */
const OFFICE_ENUMS = {
  HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook", OneNote: "OneNote", Project: "Project", Access: "Access" },
  PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  StartupBehavior: { none: "None", load: "Load" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
} as const;

const HOST = { host: "Excel", platform: "OfficeOnline" } as const;

type Command = (event: { readonly source: { readonly id: string }; readonly completed: () => void }) => unknown;
type VisibilityHandler = (message: { readonly visibilityMode: string }) => void;

/** The `Office` namespace, as far as an Excel add-in with a shared runtime uses it; what is not there says so by name. */
export class OfficeNamespace {
  public readonly HostType = OFFICE_ENUMS.HostType;
  public readonly PlatformType = OFFICE_ENUMS.PlatformType;
  public readonly AsyncResultStatus = OFFICE_ENUMS.AsyncResultStatus;
  public readonly StartupBehavior = OFFICE_ENUMS.StartupBehavior;
  public readonly VisibilityMode = OFFICE_ENUMS.VisibilityMode;
  /** the older way to hear that Office is ready */
  public initialize: ((reason: string) => void) | null = null;
  public readonly actions = { associate: (id: string, run: Command): void => void this.#commands.set(id, run) };
  public readonly addin;
  public readonly ribbon = { requestUpdate: refused("Office.ribbon.requestUpdate"), requestCreateControls: refused("Office.ribbon.requestCreateControls") };
  readonly #commands = new Map<string, Command>();
  readonly #visibility = new Set<VisibilityHandler>();
  readonly #ready: Promise<HostContext>;
  #context: OfficeContext | null = null;
  #startup: string = OFFICE_ENUMS.StartupBehavior.none;

  public constructor(
    private readonly channel: Channel,
    private readonly report: Report,
  ) {
    this.addin = {
      showAsTaskpane: () => this.#show(true),
      hide: () => this.#show(false),
      // The workbench loads the add-in with every workbook, so that the wish is only remembered.
      setStartupBehavior: (behavior: string): Promise<void> => Promise.resolve(void (this.#startup = behavior)),
      getStartupBehavior: (): Promise<string> => Promise.resolve(this.#startup),
      onVisibilityModeChanged: (handler: VisibilityHandler): Promise<() => Promise<void>> => {
        this.#visibility.add(handler);
        return Promise.resolve(() => Promise.resolve(void this.#visibility.delete(handler)));
      },
    };
    this.#ready = channel.context().then((host) => {
      this.#context = officeContext(host, channel);
      this.initialize?.("documentOpened");
      return host;
    });
  }

  /** undefined until Office is ready, as in Excel */
  public get context(): OfficeContext | undefined {
    return this.#context ?? undefined;
  }

  /** Resolves once the host has said what it is; rejects where it does not answer as one. */
  public async onReady(callback?: (info: typeof HOST) => unknown): Promise<typeof HOST> {
    await this.#ready;
    await callback?.(HOST);
    return HOST;
  }

  /** `Office.isSetSupported` of the ready host; false before. */
  public isSetSupported(name: string, minimum?: string): boolean {
    return this.#context?.requirements.isSetSupported(name, minimum) ?? false;
  }

  /** Runs the function that a ribbon button names. */
  public dispatch(event: PaneEvent): void {
    if (event.kind !== "command") return;
    const completed = (): void => void this.channel.commandCompleted(event.commandId);
    const run = this.#commands.get(event.functionName);
    if (run === undefined) {
      this.report(`No function is associated with the command ${event.functionName}.`);
      return completed();
    }
    run({ source: { id: event.controlId }, completed });
  }

  async #show(visible: boolean): Promise<void> {
    await this.channel.showPane(visible);
    const visibilityMode = visible ? OFFICE_ENUMS.VisibilityMode.taskpane : OFFICE_ENUMS.VisibilityMode.hidden;
    for (const handler of this.#visibility) handler({ visibilityMode });
  }
}

export type OfficeContext = ReturnType<typeof officeContext>;

function officeContext(host: HostContext, channel: Channel) {
  const reload = async (): Promise<HostContext["settings"]> => (await channel.context()).settings;
  return {
    ...HOST,
    displayLanguage: host.displayLanguage,
    contentLanguage: host.contentLanguage,
    isDialog: false,
    touchEnabled: false,
    commerceAllowed: false,
    diagnostics: { ...HOST, version: "16.0" },
    requirements: { isSetSupported: (name: string, minimum?: string | number) => isSetSupported(host.requirements, name, minimum) },
    document: {
      mode: "readWrite",
      url: "",
      settings: new DocumentSettings(host.settings, (settings) => channel.saveSettings(settings), reload),
    },
    ui: {
      openBrowserWindow: (url: string): void => void window.open(url, "_blank", "noopener"),
      displayDialogAsync: refused("Office.context.ui.displayDialogAsync"),
      messageParent: refused("Office.context.ui.messageParent"),
    },
  };
}

function refused(member: string): () => never {
  return () => {
    throw notImplemented(member);
  };
}
