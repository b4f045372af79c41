import type { Engine } from "../engine";
import { gatherStyles, type Json, MODEL_TYPES, Session, type SideState } from "../model";
import { ACTION_SERVICE, ActionService, actionServiceType } from "./actionService";
import { CustomFunctions, FUNCTION_SERVICE, FunctionService, functionServiceType, type CustomFunctionSource } from "./customFunctions";
import { followEngine } from "./engineEvents";
import { eventMessages } from "./eventMessages";
import { executeRequest } from "./executor";
import { createGate } from "./gate";
import { Members } from "./members";
import { AT_ONCE, type Pace } from "./pace";
import { ACTION, PATH, type Action, type HostMessage, type RequestBody, type ResponseBody } from "./protocol";
import type { HostContext } from "./transport";

/** The requirement sets that the workbench offers: the manifest's floor. */
export const FLOOR_REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  DialogApi: "1.1",
  RichApiRuntime: "1.1",
};

export interface HostOptions {
  readonly engine: Engine;
  /** requirement set -> version; members above it are refused */
  readonly requirements?: Readonly<Record<string, string>>;
  /** "zh-CN" or "en-US": the interface's language, and the one by which written dates are read */
  readonly locale: string;
  readonly contentLocale?: string;
  readonly customFunctions?: CustomFunctionSource;
  /** the clock; dates without a year are completed by it */
  readonly now?: () => Date;
  /** how long a read waits for calculation before it answers with what there is; milliseconds */
  readonly settleLimit?: number;
  /** asked at the beginning of each request, so that the page can draw and answer while a long one is done; without it each is done in one go */
  readonly pace?: () => Pace;
}

/** A ribbon button that was pressed. */
export interface Command {
  readonly commandId: string;
  readonly functionName: string;
  readonly controlId: string;
}

/** The workbench's host: to an add-in it is Excel. */
export interface Host {
  readonly session: Session;
  readonly context: () => HostContext;
  /** answers one request of the request language; refusals are in the answer, a rejection is a fault of the host */
  readonly execute: (body: RequestBody) => Promise<ResponseBody>;
  readonly saveSettings: (settings: Readonly<Record<string, Json>>) => void;
  /** what the host sends by itself, in order */
  readonly onMessages: (listener: (entries: readonly HostMessage[]) => void) => () => void;
  readonly onSelectionChanged: (listener: () => void) => () => void;
  readonly onCommand: (listener: (command: Command) => void) => () => void;
  /** presses a ribbon button; resolves when its function has said that it is done */
  readonly runCommand: (functionName: string, controlId?: string) => Promise<void>;
  readonly commandCompleted: (commandId: string) => void;
  readonly functions: CustomFunctions;
  /** "Range.foo" of every member that an add-in asked for and the workbench lacks */
  readonly unanswered: ReadonlySet<string>;
  /** what the grid's own document does not hold, for saving beside it */
  readonly saveSide: () => SideState;
  readonly loadSide: (saved: SideState | Json) => void;
  readonly onSideChange: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

/** Makes a host over a grid. */
export function createHost(options: HostOptions): Host {
  const { locale } = options;
  const { engine, carryOn } = gatherStyles(options.engine);
  const requirements = options.requirements ?? FLOOR_REQUIREMENTS;
  const session = new Session(engine, options.contentLocale ?? locale, options.now ?? (() => new Date()));
  const members = new Members({ ...MODEL_TYPES, CustomFunctions: functionServiceType, ActionService: actionServiceType }, createGate(requirements));
  const messageListeners = new Set<(entries: readonly HostMessage[]) => void>();
  const selectionListeners = new Set<() => void>();
  const commandListeners = new Set<(command: Command) => void>();
  const openCommands = new Map<string, () => void>();
  const send = (entries: readonly HostMessage[]): void => {
    if (entries.length > 0) for (const listener of messageListeners) listener(entries);
  };
  const functions = new CustomFunctions(engine, (message) => send([message]));
  if (options.customFunctions) functions.register(options.customFunctions);
  const ends = [
    followEngine(session, engine),
    session.onEvent((event) => {
      send(eventMessages(event, (kind, target) => session.isWanted(kind, target)));
      if (event.kind === "selection") for (const listener of selectionListeners) listener();
    }),
  ];
  const surroundings = {
    session,
    members,
    services: { [FUNCTION_SERVICE]: new FunctionService(functions), [ACTION_SERVICE]: new ActionService() },
    settle: () => withinLimit(engine.settle(), options.settleLimit ?? 5000),
    carryOn,
    pace: options.pace ?? (() => AT_ONCE),
    inRequest: (part: () => void) => session.asAddIn(part),
  };
  const ofFunctions = { ...surroundings, pace: () => AT_ONCE, inRequest: (part: () => void) => part() };

  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (body: RequestBody): Promise<ResponseBody> => {
    const answer = queue.then(() => executeRequest(surroundings, body));
    queue = answer.catch(() => undefined);
    return answer;
  };

  let nextCommand = 1;
  return {
    session,
    context: () => ({
      requirements,
      displayLanguage: locale,
      contentLanguage: options.contentLocale ?? locale,
      settings: session.side.value.settings,
    }),
    // A read may be waiting for the very results that a runtime brings: those do not stand in line.
    execute: (body) => (isFunctionService(body) ? executeRequest(ofFunctions, body) : inTurn(body)),
    saveSettings: (settings) => session.side.update({ settings }),
    onMessages: (listener) => subscribed(messageListeners, listener),
    onSelectionChanged: (listener) => subscribed(selectionListeners, listener),
    onCommand: (listener) => subscribed(commandListeners, listener),
    runCommand: (functionName, controlId = functionName) =>
      new Promise((resolve) => {
        const commandId = `command-${nextCommand}`;
        nextCommand += 1;
        openCommands.set(commandId, resolve);
        for (const listener of commandListeners) listener({ commandId, functionName, controlId });
      }),
    commandCompleted: (commandId) => {
      openCommands.get(commandId)?.();
      openCommands.delete(commandId);
    },
    functions,
    unanswered: members.unanswered,
    saveSide: () => session.side.save(),
    loadSide: (saved) => session.side.load(saved),
    onSideChange: (listener) => session.side.onChange(listener),
    dispose: () => {
      for (const end of ends) end();
      functions.runtimeGone();
    },
  };
}

/** Whether all that a request does is to answer calls of custom functions; Microsoft's runtime names the workbook beside it. */
function isFunctionService({ Actions, ObjectPaths }: RequestBody): boolean {
  const onService = (action: Action): boolean => {
    const path = ObjectPaths[String(action.ObjectPathId)];
    return path?.ObjectPathType === PATH.service && path.Name === FUNCTION_SERVICE;
  };
  const idle = (action: Action): boolean =>
    action.ActionType === ACTION.trace ||
    (action.ActionType === ACTION.instantiate && ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === PATH.root);
  return Actions.some(onService) && Actions.every((action) => onService(action) || idle(action));
}

function subscribed<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function withinLimit(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
