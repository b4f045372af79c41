import type { Issue, JsonValue } from "../../core";
import { schemaIssue, shortened } from "../issues";
import { JsonCursor, JsonSyntaxError } from "./cursor";
import { decodeUtf8 } from "./decodeUtf8";
import { jsonNumber } from "./jsonNumber";

/** Deeper than any document of ours by far, and far from the end of the stack. */
const MAX_DEPTH = 64;

/**
 * Reads a document as strict JSON (RFC 8259). `value` is absent where there is none to speak of: the issues then hold the one
 * place at which reading stopped. Otherwise the issues tell what JSON allows and we do not: a key twice in one object (the
 * first one is kept), a number beyond 2^53 - 1 (read as NaN), a lone surrogate. Objects have no prototype.
 */
export function readJson(source: string | Uint8Array): { readonly value?: JsonValue; readonly issues: readonly Issue[] } {
  const decoded = typeof source === "string" ? { text: source.replace(/^\uFEFF/, "") } : decodeUtf8(source);
  if ("badByteAt" in decoded) {
    return { issues: [schemaIssue("not-utf8", "", { byte: decoded.badByteAt + 1 })] };
  }
  const reader = new JsonReader(decoded.text);
  try {
    return { value: reader.readDocument(), issues: reader.issues };
  } catch (error) {
    if (error instanceof JsonSyntaxError) {
      return { issues: [error.issue] };
    }
    throw error;
  }
}

class JsonReader {
  readonly issues: Issue[] = [];
  private readonly cursor: JsonCursor;
  private readonly path: string[] = [];

  constructor(text: string) {
    this.cursor = new JsonCursor(text);
  }

  readDocument(): JsonValue {
    this.cursor.skipBlanks();
    const value = this.readValue();
    this.cursor.skipBlanks();
    if (!this.cursor.atEnd()) {
      this.cursor.fail();
    }
    return value;
  }

  private readValue(): JsonValue {
    switch (this.cursor.peek()) {
      case "{":
        return this.nested(() => this.readObject());
      case "[":
        return this.nested(() => this.readList());
      case '"':
        return this.readText();
      case "t":
        return this.cursor.word("true", true);
      case "f":
        return this.cursor.word("false", false);
      case "n":
        return this.cursor.word("null", null);
      default:
        return this.readNumber();
    }
  }

  private nested(read: () => JsonValue): JsonValue {
    if (this.path.length >= MAX_DEPTH) {
      throw new JsonSyntaxError(schemaIssue("json-too-deep", this.here(), { limit: MAX_DEPTH }));
    }
    return read();
  }

  private readObject(): JsonValue {
    // Without a prototype a key such as "__proto__" is a key like any other.
    const object = Object.create(null) as Record<string, JsonValue>;
    this.cursor.take("{");
    this.cursor.skipBlanks();
    if (this.cursor.taken("}")) {
      return object;
    }
    do {
      this.cursor.skipBlanks();
      const key = this.cursor.text();
      this.path.push(key);
      this.checkCharacters(key);
      this.cursor.skipBlanks();
      this.cursor.take(":");
      this.cursor.skipBlanks();
      if (key in object) {
        this.issues.push(schemaIssue("duplicate-key", this.here(), { key: shortened(key) }));
        this.readValue();
      } else {
        object[key] = this.readValue();
      }
      this.path.pop();
      this.cursor.skipBlanks();
    } while (this.cursor.taken(","));
    this.cursor.take("}");
    return object;
  }

  private readList(): JsonValue {
    const list: JsonValue[] = [];
    this.cursor.take("[");
    this.cursor.skipBlanks();
    if (this.cursor.taken("]")) {
      return list;
    }
    do {
      this.cursor.skipBlanks();
      this.path.push(String(list.length));
      list.push(this.readValue());
      this.path.pop();
      this.cursor.skipBlanks();
    } while (this.cursor.taken(","));
    this.cursor.take("]");
    return list;
  }

  private readText(): string {
    const text = this.cursor.text();
    this.checkCharacters(text);
    return text;
  }

  private readNumber(): number {
    const literal = this.cursor.number();
    const read = jsonNumber(literal);
    if (read.kind === "number") {
      return read.value;
    }
    this.issues.push(schemaIssue("number-too-large", this.here(), { value: shortened(literal) }));
    return Number.NaN;
  }

  private checkCharacters(text: string): void {
    if (/\p{Surrogate}/u.test(text)) {
      this.issues.push(schemaIssue("lone-surrogate", this.here()));
    }
  }

  private here(): string {
    return this.path.join("/");
  }
}
