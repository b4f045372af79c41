import type { CustomFunctionSource, RequestBody, ResponseBody } from "../../../src/workbench/wire";
import type { Program } from "../programs";
import type { HarnessHost, OfficeUnderTest } from "./host";
import { wireText } from "./wireText";
import { openWorkbook } from "./workbook";

export interface Outcome {
  /** what the program gave, as plain data */
  readonly result: unknown;
  /** the requests, comparable between clients */
  readonly requests: readonly (readonly string[])[];
  /** members that the host does not know */
  readonly unanswered: readonly string[];
}

/** The ids that the host has given out, by their first appearance: each workbook has others. */
function noteIds(response: ResponseBody, ids: Map<string, number>): ResponseBody {
  JSON.stringify(response.Results, (key, value: unknown) => {
    if (key === "Id" && typeof value === "string" && !ids.has(value)) ids.set(value, ids.size + 1);
    return value;
  });
  return response;
}

/** Requests that do something, ids and references numbered, properties that were set one after the other in one order. */
function comparable(sent: readonly RequestBody[], ids: ReadonlyMap<string, number>): string[][] {
  const references = new Map<string, number>();
  const requests = sent.map((body) => inOneOrder(wireText(body, references).map((line) => withNumbers(line, ids))));
  return requests.filter((lines) => lines.some((line) => !line.startsWith("instantiate ")));
}

function withNumbers(line: string, ids: ReadonlyMap<string, number>): string {
  let text = line;
  for (const [id, number] of ids) text = text.replaceAll(JSON.stringify(id), `id ${number}`);
  return text;
}

function inOneOrder(lines: readonly string[]): string[] {
  const target = (line: string | undefined): string | undefined => /^set (.+?) [A-Za-z]+\(/.exec(line ?? "")?.[1];
  const ordered: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (target(lines[at]) !== undefined && target(lines[end]) === target(lines[at])) end += 1;
    ordered.push(...lines.slice(at, end).sort());
    at = end;
  }
  return ordered;
}

/** Runs a program in a new workbook through one client. */
export async function runProgram(program: Program, load: (host: HarnessHost) => OfficeUnderTest, customFunctions?: CustomFunctionSource): Promise<Outcome> {
  const { engine, host, close } = openWorkbook(customFunctions);
  try {
    const ids = new Map<string, number>();
    const office = load({ ...host, execute: async (body) => noteIds(await host.execute(body), ids) });
    if (customFunctions !== undefined) await office.startCustomFunctions();
    const result = await office.Excel.run((context) => program.run(context, { office, engine }));
    return {
      // Through JSON, since Microsoft's script lives in a realm of its own.
      result: JSON.parse(JSON.stringify(result ?? null)) as unknown,
      requests: comparable(office.sent, ids),
      unanswered: [...host.unanswered],
    };
  } finally {
    close();
  }
}
