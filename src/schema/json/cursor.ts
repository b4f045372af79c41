import type { Issue } from "../../core";
import { schemaIssue } from "../issues";

/** Ends reading; carried to the door of this folder and turned into its issue there. */
export class JsonSyntaxError extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
    this.name = "JsonSyntaxError";
  }
}

const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** A run of characters that stand for themselves: from the blank on, without quote and backslash. */
const PLAIN = /[ !#-[\]-\uFFFF]+/y;
const HEX = /[0-9a-fA-F]{4}/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'], ["\\", "\\"], ["/", "/"], ["b", "\b"], ["f", "\f"], ["n", "\n"], ["r", "\r"], ["t", "\t"],
]);

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
    this.match(BLANKS);
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
    return this.match(NUMBER) ?? this.fail();
  }

  /** A quoted text with its escapes resolved. */
  text(): string {
    this.take('"');
    const parts: string[] = [];
    while (!this.taken('"')) {
      parts.push(this.match(PLAIN) ?? this.escape());
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
      return String.fromCharCode(Number.parseInt(this.match(HEX) ?? this.fail(), 16));
    }
    const meant = ESCAPES.get(this.peek());
    if (meant === undefined) {
      return this.fail();
    }
    this.at += 1;
    return meant;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }
}
