import type { PaneEvent } from "../wire";
import type { Channel } from "./channel";
import { createClient } from "./client";

interface SelectionEvents {
  readonly onSelectionChanged: { readonly add: (handler: (args: { readonly workbook: unknown }) => Promise<void>) => { readonly remove: () => void } };
}
interface Namespace {
  readonly run: (batch: (context: { readonly workbook: SelectionEvents; readonly sync: () => Promise<void> }) => Promise<void>) => Promise<void>;
}

test("the workbook's selection event comes from the page, without a registration at the host", async () => {
  let emit: (event: PaneEvent) => void = () => undefined;
  const sent: unknown[] = [];
  const channel: Channel = {
    context: () => Promise.resolve({ requirements: {}, displayLanguage: "", contentLanguage: "", settings: {} }),
    execute: (body) => Promise.resolve(void sent.push(body)).then(() => ({ Results: [] })),
    saveSettings: () => Promise.resolve(),
    commandCompleted: () => Promise.resolve(),
    showPane: () => Promise.resolve(),
    onEvent: (listener) => void (emit = listener),
  };
  const client = createClient(channel, () => undefined);
  const Excel = client.Excel as unknown as Namespace;
  let moves = 0;
  await Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add((args) => {
      if (args.workbook === context.workbook) moves += 1;
      return Promise.resolve();
    });
    emit({ servicestar: "event", kind: "selection-changed" });
    await context.sync();
    emit({ servicestar: "event", kind: "selection-changed" });
    await Promise.resolve();
    await Promise.resolve();
    handler.remove();
    await context.sync();
    emit({ servicestar: "event", kind: "selection-changed" });
  });
  expect(moves).toBe(1);
  expect(sent).toEqual([]);
});
