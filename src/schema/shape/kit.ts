import { z } from "zod";
import { parseDecimal } from "../../core";
import type { LocalizedText, Rational } from "../../core";
import { isCalendarDate } from "./calendarDate";

// Otherwise zod tries out `Function("")`, which a page with a strict content security policy reports.
z.config({ jitless: true });

/**
 * Builds a format's shape in one of two readings of the same schema. `strict` is the format. `lenient` never fails: what is
 * wrong becomes its fallback and unknown keys are dropped, so that the rules that need no I/O can still look at the rest.
 */
export type Reading = "strict" | "lenient";

/** Marks a custom zod issue with our own code. */
export interface CustomIssueParams {
  readonly code: "not-a-decimal" | "not-a-date" | "not-a-whole-number" | "not-a-hash" | "not-a-time" | "not-base64url" | "not-a-fraction";
}

/** No decimal text means this number, so that a fallback never equals what somebody wrote. */
const UNREADABLE: Rational = { n: -1n, d: 7n };

type Shape = Readonly<Record<string, z.ZodType>>;
type ObjectOf<S extends Shape> = { -readonly [K in keyof S]: z.output<S[K]> };

/** The pieces that shapes are made of. */
export class Kit {
  constructor(readonly reading: Reading) {}

  text(fallback = ""): z.ZodType<string> {
    return this.leaf(z.string(), fallback);
  }

  /** A text that may be left out. */
  optionalText(): z.ZodType<string> {
    return this.leaf(z.string().default(""), "");
  }

  localizedText(): z.ZodType<LocalizedText> {
    return this.object({ "zh-CN": this.text(), "en-US": this.text() });
  }

  /** A text in both languages that may be left out in one or both. */
  optionalLocalizedText(): z.ZodType<LocalizedText> {
    const texts = this.object({ "zh-CN": this.optionalText(), "en-US": this.optionalText() });
    return this.optional(texts, { "zh-CN": "", "en-US": "" });
  }

  flag(fallback: boolean): z.ZodType<boolean> {
    return this.leaf(z.boolean(), fallback);
  }

  /** A whole number that a double holds exactly; its range is for the core's rules. */
  whole(fallback: number): z.ZodType<number> {
    const whole = z.number().refine(Number.isSafeInteger, { params: { code: "not-a-whole-number" } satisfies CustomIssueParams });
    return this.leaf(whole, fallback);
  }

  decimal(): z.ZodType<Rational> {
    return this.leaf(decimalSchema(), UNREADABLE);
  }

  decimalOrNull(): z.ZodType<Rational | null> {
    return this.leaf(decimalSchema().nullable(), null);
  }

  /** "" or a real calendar date; may be left out. */
  optionalDate(): z.ZodType<string> {
    return this.leaf(dateSchema((text) => text === "" || isCalendarDate(text)).default(""), "");
  }

  /** "" or such a date; must be there */
  dateOrBlank(): z.ZodType<string> {
    return this.leaf(dateSchema((text) => text === "" || isCalendarDate(text)), "");
  }

  date(): z.ZodType<string> {
    return this.leaf(dateSchema(isCalendarDate), "0001-01-01");
  }

  /** A text that a rule of its own tells right from wrong. */
  ruled(code: CustomIssueParams["code"], isGood: (text: string) => boolean, fallback = ""): z.ZodType<string> {
    return this.leaf(z.string().refine(isGood, { params: { code } satisfies CustomIssueParams }), fallback);
  }

  /** One of fixed words. */
  word<const W extends string>(words: readonly W[], fallback: W): z.ZodType<W> {
    return this.leaf(z.enum(words), fallback);
  }

  object<const S extends Shape>(shape: S): z.ZodType<ObjectOf<S>> {
    const built = this.bareObject(shape);
    return (this.reading === "strict" ? built : built.catch(() => built.parse({}))) as unknown as z.ZodType<ObjectOf<S>>;
  }

  /** Objects told apart by one key; `fallback` is what an unreadable one becomes. */
  variants<T>(key: string, shapes: readonly Shape[], fallback: T): z.ZodType<T> {
    const [first, ...rest] = shapes.map((shape) => this.bareObject(shape));
    const union = z.discriminatedUnion(key, [first as z.ZodObject, ...rest]);
    return this.leaf(union as unknown as z.ZodType<T>, fallback);
  }

  /** Must be there, and may be null. */
  orNull<T>(schema: z.ZodType<T>): z.ZodType<T | null> {
    return this.leaf<T | null>(schema.nullable(), null);
  }

  list<T>(item: z.ZodType<T>): z.ZodType<T[]> {
    return this.leaf(z.array(item), []);
  }

  optionalList<T>(item: z.ZodType<T>): z.ZodType<T[]> {
    return this.leaf(z.array(item).default([]), []);
  }

  /** Some of these keys, all with the same shape of value. */
  someOf<T>(keys: readonly string[], value: z.ZodType<T>): z.ZodType<Readonly<Record<string, T | undefined>>> {
    return this.object(Object.fromEntries(keys.map((key) => [key, value.optional()])));
  }

  /** May be left out; then it is `value`. */
  optional<T>(schema: z.ZodType<T>, value: T): z.ZodType<T> {
    return this.leaf(schema.default(value as never), value);
  }

  private leaf<T>(schema: z.ZodType<T>, fallback: T): z.ZodType<T> {
    return this.reading === "strict" ? schema : (schema.catch(fallback as never));
  }

  private bareObject(shape: Shape): z.ZodObject {
    return this.reading === "strict" ? z.strictObject(shape) : z.object(shape);
  }
}

function decimalSchema(): z.ZodType<Rational> {
  return z.string().transform((text, context) => {
    const decimal = parseDecimal(text);
    if (decimal === null) {
      context.issues.push({ code: "custom", input: text, params: { code: "not-a-decimal" } satisfies CustomIssueParams });
      return z.NEVER;
    }
    return decimal;
  });
}

function dateSchema(isGood: (text: string) => boolean): z.ZodType<string> {
  return z.string().refine(isGood, { params: { code: "not-a-date" } satisfies CustomIssueParams });
}
