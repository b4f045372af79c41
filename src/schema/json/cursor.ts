import type { Issue } from "../../core";
import { schemaIssue } from "../issues";

/** Ends reading; carried to the door of this folder and turned into its issue there. */
export class JsonSyntaxError extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
    this.name = "JsonSyntaxError";
  }
}

const HEX = /[0-9a-fA-F]{4}/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'], ["\\", "\\"], ["/", "/"], ["b", "\b"], ["f", "\f"], ["n", "\n"], ["r", "\r"], ["t", "\t"],
]);

/*
 * Runs of any length are counted by a loop: the platform's regular expressions keep a place to come back to for every
 * character of a run, and a run of millions ends their stack.
 */

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Stands for itself in a text: from the blank on, without quote and backslash. */
const isPlain = (code: number): boolean => code >= 0x20 && code !== 0x22 && code !== 0x5c;

/** Walks through a JSON text, one token a call; whatever does not fit the grammar throws a `JsonSyntaxError` with line and column. */
export class JsonCursor {
  private at = 0;

  constructor(private readonly source: string) {}

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  peek(): string {
    return this.source.charAt(this.at);
  }

  skipBlanks(): void {
    this.skip(isBlank);
  }

  /** Whether that character stood here; it is passed over if so. */
  taken(character: string): boolean {
    if (this.peek() !== character) {
      return false;
    }
    this.at += 1;
    return true;
  }

  take(character: string): void {
    if (!this.taken(character)) {
      this.fail();
    }
  }

  word<T>(word: string, value: T): T {
    if (!this.source.startsWith(word, this.at)) {
      this.fail();
    }
    this.at += word.length;
    return value;
  }

  /** The literal of a number, as written. */
  number(): string {
    const from = this.at;
    this.taken("-");
    if (!this.taken("0")) {
      this.digits();
    }
    if (this.taken(".")) {
      this.digits();
    }
    if (this.taken("e") || this.taken("E")) {
      if (!this.taken("+")) {
        this.taken("-");
      }
      this.digits();
    }
    return this.source.slice(from, this.at);
  }

  /** A quoted text with its escapes resolved. */
  text(): string {
    this.take('"');
    const parts: string[] = [];
    while (!this.taken('"')) {
      const plain = this.skip(isPlain);
      parts.push(plain === "" ? this.escape() : plain);
    }
    return parts.join("");
  }

  /** Stops reading here. Line and column count from 1, the column in UTF-16 units as editors do. */
  fail(): never {
    const before = this.source.slice(0, this.at).split(/\r\n|\n|\r/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw new JsonSyntaxError(schemaIssue("json-invalid", "", { line: before.length, column }));
  }

  private escape(): string {
    this.take("\\");
    if (this.taken("u")) {
      return String.fromCharCode(Number.parseInt(this.hex(), 16));
    }
    const meant = ESCAPES.get(this.peek());
    if (meant === undefined) {
      return this.fail();
    }
    this.at += 1;
    return meant;
  }

  private hex(): string {
    HEX.lastIndex = this.at;
    const found = HEX.exec(this.source)?.[0] ?? this.fail();
    this.at += found.length;
    return found;
  }

  private digits(): void {
    if (this.skip(isDigit) === "") {
      this.fail();
    }
  }

  /** Passes over the characters that belong, and returns them; beyond the end stands NaN, which belongs to nothing. */
  private skip(belongs: (code: number) => boolean): string {
    const from = this.at;
    while (belongs(this.source.charCodeAt(this.at))) {
      this.at += 1;
    }
    return this.source.slice(from, this.at);
  }
}
