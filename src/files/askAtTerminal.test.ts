import { EventEmitter } from "node:events";
import { askAtTerminal, type TerminalInput } from "./askAtTerminal";

class Terminal extends EventEmitter {
  isRaw = false;
  readonly log: string[] = [];
  constructor(readonly isTTY: boolean) {
    super();
  }
  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    this.log.push(isRaw ? "raw" : "cooked");
    return this;
  }
  setEncoding(): this {
    return this;
  }
  resume(): this {
    this.log.push("resume");
    return this;
  }
  pause(): this {
    this.log.push("pause");
    return this;
  }
}

async function answerTo(...typed: readonly string[]): Promise<{ readonly answer: string | null; readonly shown: string; readonly terminal: Terminal }> {
  const terminal = new Terminal(true);
  const shown: string[] = [];
  const asked = askAtTerminal("Passphrase: ", terminal as unknown as TerminalInput, (text) => shown.push(text));
  for (const chunk of typed) {
    terminal.emit("data", chunk);
  }
  return { answer: await asked, shown: shown.join(""), terminal };
}

test("a line is taken and none of it is shown, and the terminal is left as it was", async () => {
  const { answer, shown, terminal } = await answerTo("ge", "heim 口令 ", "x\r");
  expect([answer, shown, terminal.log, terminal.listenerCount("data")]).toEqual(["geheim 口令 x", "Passphrase: \n", ["raw", "resume", "cooked", "pause"], 0]);
});

test.each([
  ["erased by whole characters", ["ab😀\u007f\bc\n"], "ac"],
  ["begun anew", ["abc\u0015d\r"], "d"],
  ["arrows and other keys are no part of it", ["a\u001b[Db\u001bOPc\t\u0001\r"], "abc"],
  ["an end behind something is no end", ["a\u0004b\r"], "ab"],
  ["nothing", ["\r"], ""],
  ["what comes behind the line is not taken", ["a\nb\n"], "a"],
])("%s", async (_name, typed, expected) => {
  expect((await answerTo(...typed)).answer).toBe(expected);
});

test.each([["\u0003"], ["abc\u0003"], ["\u0004"]])("%j: the person has had enough", async (typed) => {
  const { answer, terminal } = await answerTo(typed);
  expect([answer, terminal.isRaw]).toEqual([null, false]);
});

test("where there is no terminal nothing is asked", async () => {
  const shown: string[] = [];
  expect(await askAtTerminal("Passphrase: ", new Terminal(false) as unknown as TerminalInput, (text) => shown.push(text))).toBeNull();
  expect(shown).toEqual([]);
});
