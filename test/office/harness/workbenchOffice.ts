import { createClient } from "../../../src/workbench/client";
import type { Channel } from "../../../src/workbench/client";
import type { PaneEvent, RequestBody } from "../../../src/workbench/wire";
import type { HarnessHost, OfficeUnderTest } from "./host";

/** The workbench's own client over the same kind of host, in memory. */
export function loadWorkbenchOffice(host: HarnessHost): OfficeUnderTest {
  const sent: RequestBody[] = [];
  const channel: Channel = {
    context: () => Promise.resolve(host.context()),
    execute: (body) => {
      // As between windows: a copy travels, never the objects themselves.
      const copy = structuredClone(body);
      sent.push(copy);
      return host.execute(copy).then((response) => structuredClone(response));
    },
    saveSettings: () => Promise.resolve(),
    commandCompleted: () => Promise.resolve(),
    showPane: () => Promise.resolve(),
    onEvent: (listener: (event: PaneEvent) => void) => host.onMessages((entries) => listener({ servicestar: "event", kind: "messages", entries })),
  };
  const client = createClient(channel, () => undefined);
  return {
    label: "the workbench's client",
    Excel: client.Excel as unknown as typeof Excel,
    OfficeExtension: client.OfficeExtension as unknown as typeof OfficeExtension,
    CustomFunctions: client.CustomFunctions as unknown as typeof CustomFunctions,
    startCustomFunctions: client.startCustomFunctions,
    sent,
  };
}
