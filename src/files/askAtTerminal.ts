import type { ReadStream } from "node:tty";

/** What of a terminal is needed to ask. */
export type TerminalInput = Pick<ReadStream, "isTTY" | "isRaw" | "setRawMode" | "setEncoding" | "resume" | "pause" | "on" | "off">;

const ENTER = /[\r\n]/;
const INTERRUPT = "\u0003";
const END = "\u0004";
const CLEAR = "\u0015";
const ERASE: ReadonlySet<string> = new Set(["\u007f", "\b"]);
/** A key such as an arrow: no part of what is typed. */
const ESCAPE = "\u001b";
const KEY_SEQUENCE = new RegExp(`${ESCAPE}(?:\\[[0-9;]*[A-Za-z~]|O[A-Z]|.)?`, "g");

/** Asks at a terminal and takes a line that is not shown; null where there is no terminal, or the person interrupts. The terminal is left as it was. */
export async function askAtTerminal(prompt: string, input: TerminalInput, write: (text: string) => void): Promise<string | null> {
  if (!input.isTTY) {
    return null;
  }
  const wasRaw = input.isRaw;
  write(prompt);
  input.setEncoding("utf8");
  input.setRawMode(true);
  input.resume();
  try {
    return await lineOf(input);
  } finally {
    input.setRawMode(wasRaw);
    input.pause();
    write("\n");
  }
}

function lineOf(input: TerminalInput): Promise<string | null> {
  return new Promise((resolve) => {
    let typed: readonly string[] = [];
    const done = (line: string | null): void => {
      input.off("data", take);
      resolve(line);
    };
    const take = (chunk: string | Buffer): void => {
      for (const character of String(chunk).replace(KEY_SEQUENCE, "")) {
        if (ENTER.test(character)) {
          done(typed.join(""));
          return;
        }
        if (character === INTERRUPT || (character === END && typed.length === 0)) {
          done(null);
          return;
        }
        typed = ERASE.has(character) ? typed.slice(0, -1) : character === CLEAR ? [] : /\p{Cc}/u.test(character) ? typed : [...typed, character];
      }
    };
    input.on("data", take);
  });
}
