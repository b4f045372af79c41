import type { HostMessage } from "../wire";
import type { ClientObject } from "./clientObject";
import { ERROR_CODES, OfficeError, notImplemented } from "./error";
import type { Member } from "./metadata/grammar";
import type { Report } from "./report";
import type { RequestContext } from "./requestContext";
import { MESSAGE } from "./requestLanguage";

type Handler = (args: unknown) => Promise<unknown>;

/** The numbers that the request language gives to the events of worksheets and tables. */
const WORKSHEET_EVENTS: Readonly<Record<string, number>> = {
  onChanged: 10,
  onActivated: 11,
  onDeactivated: 12,
  onAdded: 13,
  onSelectionChanged: 14,
  onDeleted: 15,
  onCalculated: 16,
  onFormatChanged: 18,
  onRowSorted: 19,
  onColumnSorted: 20,
  onSingleClicked: 21,
  onRowHiddenChanged: 22,
  onFormulaChanged: 23,
  onProtectionChanged: 24,
};
const TABLE_EVENTS: Readonly<Record<string, number>> = { onSelectionChanged: 100, onChanged: 101, onAdded: 102, onDeleted: 103 };

const EVENTS_OF: Readonly<Record<string, { readonly numbers: Readonly<Record<string, number>>; readonly noun: string; readonly target: "object" | "workbook" }>> = {
  Worksheet: { numbers: WORKSHEET_EVENTS, noun: "Worksheet", target: "object" },
  WorksheetCollection: { numbers: WORKSHEET_EVENTS, noun: "Worksheet", target: "workbook" },
  Table: { numbers: TABLE_EVENTS, noun: "Table", target: "object" },
  TableCollection: { numbers: TABLE_EVENTS, noun: "Table", target: "workbook" },
};

/** The target of events that concern every worksheet or table. */
const WORKBOOK_TARGET = "Workbook";

interface Registration {
  readonly object: ClientObject;
  readonly event: EventKind;
  readonly handler: Handler;
}

/** One event: how it is registered, which number and target its messages carry, what its arguments say they are. */
interface EventKind {
  /** null where the host sends it without being asked */
  readonly registerName: string | null;
  readonly number: number;
  readonly target: "object" | "workbook";
  readonly type: string;
}

const SELECTION: EventKind = { registerName: null, number: -1, target: "workbook", type: "SelectionChanged" };

/** Every event handler of the pane, whatever context it was added in; hands the host's messages to them. */
export class EventBook {
  readonly #active = new Set<Registration>();

  /** `report` hears of handlers that fail */
  public constructor(private readonly report: Report) {}

  /** the `EventHandlers` of an event property */
  public handlersOf(object: ClientObject, member: Member): EventHandlers {
    return new EventHandlers(this, object, eventKind(object, member));
  }

  public activate(registration: Registration): void {
    this.#active.add(registration);
  }

  public deactivate(registration: Registration): void {
    this.#active.delete(registration);
  }

  public has(object: ClientObject, event: EventKind): boolean {
    return this.find(object, event).length > 0;
  }

  public find(object: ClientObject, event: EventKind, handler?: Handler): Registration[] {
    return [...this.#active].filter(
      (other) => other.event.number === event.number && targetOf(other) === targetOf({ object, event }) && (handler === undefined || other.handler === handler),
    );
  }

  /** Calls the handlers that a message is for; a handler's failure is its own, and is reported. */
  public dispatch(message: HostMessage): void {
    if (message.messageCategory !== MESSAGE.event) return;
    for (const registration of [...this.#active]) {
      if (registration.event.number !== message.messageType || targetOf(registration) !== message.targetId) continue;
      this.#call(registration, eventArguments(registration.event, JSON.parse(message.message) as object));
    }
  }

  /** The selection moved; the handler gets the workbook. */
  public selectionChanged(): void {
    for (const registration of [...this.#active]) {
      if (registration.event === SELECTION) this.#call(registration, { workbook: registration.object });
    }
  }

  #call(registration: Registration, args: object): void {
    Promise.resolve()
      .then(() => registration.handler(args))
      .catch((error: unknown) => this.report(`A handler of ${registration.event.type} has failed.`, error));
  }
}

/** `OfficeExtension.EventHandlers`: a handler takes effect, and ends, with the next `sync`. */
export class EventHandlers {
  public constructor(
    private readonly book: EventBook,
    private readonly object: ClientObject,
    private readonly event: EventKind,
  ) {}

  public add(handler: Handler): EventHandlerResult {
    const registration: Registration = { object: this.object, event: this.event, handler };
    if (!this.book.has(this.object, this.event)) this.#tell("_Register");
    this.object.context.afterSync(() => this.book.activate(registration));
    return new EventHandlerResult(this.object.context, this, handler);
  }

  public remove(handler: Handler): void {
    const [registration] = this.book.find(this.object, this.event, handler);
    if (registration === undefined) return;
    if (this.book.find(this.object, this.event).length === 1) this.#tell("_Unregister");
    this.object.context.afterSync(() => this.book.deactivate(registration));
  }

  #tell(verb: string): void {
    const { registerName } = this.event;
    if (registerName === null) return;
    this.object.$.tell(`${verb}${registerName}Event`);
  }
}

/** `OfficeExtension.EventHandlerResult`: what `add` gives, to remove the handler again in the same context. */
export class EventHandlerResult {
  public constructor(
    public readonly context: RequestContext,
    private readonly handlers: EventHandlers,
    private handler: Handler | null,
  ) {}

  public remove(): void {
    if (this.handler === null) return;
    this.handlers.remove(this.handler);
    this.handler = null;
  }
}

function eventKind(object: ClientObject, member: Member): EventKind {
  const className = object.$.description.name;
  if (className === "Workbook" && member.name === "onSelectionChanged") return SELECTION;
  const events = EVENTS_OF[className];
  const number = events?.numbers[member.name];
  if (events === undefined || number === undefined) throw notImplemented(`${className}.${member.name}`);
  const word = member.name.slice("on".length);
  return { registerName: word === "Changed" ? "DataChanged" : word, number, target: events.target, type: events.noun + word };
}

function targetOf({ object, event }: Pick<Registration, "object" | "event">): string {
  if (event.target === "workbook") return WORKBOOK_TARGET;
  return object.$.id ?? "";
}

function eventArguments(event: EventKind, payload: object): object {
  const { address, worksheetId } = payload as { readonly address?: unknown; readonly worksheetId?: unknown };
  const args: Record<string, unknown> = { ...payload, type: event.type };
  if (typeof address !== "string" || typeof worksheetId !== "string") return args;
  for (const [name, lookUp] of [["getRange", "getItem"], ["getRangeOrNullObject", "getItemOrNullObject"]] as const) {
    args[name] = (context: RequestContext): unknown => {
      if (!context?.workbook) throw new OfficeError(ERROR_CODES.invalidArgument, "A request context is needed to reach the event's range.");
      return rangeAt(context, lookUp, worksheetId, address);
    };
  }
  return args;
}

function rangeAt(context: RequestContext, lookUp: "getItem" | "getItemOrNullObject", worksheetId: string, address: string): unknown {
  const workbook = context.workbook as unknown as {
    readonly worksheets: Readonly<Record<typeof lookUp, (id: string) => { readonly getRange: (address: string) => unknown }>>;
  };
  return workbook.worksheets[lookUp](worksheetId).getRange(address);
}
