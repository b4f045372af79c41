import type { PaneEvent } from "../wire";
import type { Channel } from "./channel";
import { CustomFunctionError, CustomFunctionRunner, ERROR_CODE } from "./customFunctions";
import { OFFICE_EXTENSION, createExcel } from "./excel";
import { OfficeNamespace } from "./office";
import type { Report } from "./report";

/** The global names that office.js gives an add-in. */
export interface OfficeClient {
  readonly Office: OfficeNamespace;
  readonly Excel: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: typeof OFFICE_EXTENSION;
  readonly CustomFunctions: {
    readonly associate: CustomFunctionRunner["associate"];
    readonly Error: typeof CustomFunctionError;
    readonly ErrorCode: typeof ERROR_CODE;
  };
  /** tells the host that every custom function is associated */
  readonly startCustomFunctions: () => Promise<void>;
}

/** Office.js as an add-in knows it, over a channel to the workbench's page; `report` hears what the add-in cannot be told. */
export function createClient(channel: Channel, report: Report): OfficeClient {
  const Office = new OfficeNamespace(channel, report);
  const { Excel, events } = createExcel((body) => channel.execute(body), report);
  const runner = new CustomFunctionRunner((body) => channel.execute(body), report);
  channel.onEvent((event: PaneEvent) => {
    if (event.kind === "messages") {
      for (const message of event.entries) {
        events.dispatch(message);
        runner.dispatch(message);
      }
    } else if (event.kind === "selection-changed") events.selectionChanged();
    else Office.dispatch(event);
  });
  return {
    Office,
    Excel,
    OfficeExtension: OFFICE_EXTENSION,
    CustomFunctions: {
      associate: (id, implementation) => runner.associate(id, implementation),
      Error: CustomFunctionError,
      ErrorCode: ERROR_CODE,
    },
    startCustomFunctions: async () => {
      await Office.onReady();
      await runner.start();
    },
  };
}
