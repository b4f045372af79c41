import { Tools } from "@univerjs/core";
import fc from "fast-check";
import { cloneQuickly } from "./quickClone";

const slowly = Tools.deepClone.bind(Tools);
cloneQuickly();

test("a copy is what Univer's own copy is, and nothing in it is shared", () => {
  fc.assert(
    fc.property(fc.anything({ withSparseArray: true, withNullPrototype: true }), (value) => {
      const copy = Tools.deepClone(value);
      expect(copy).toEqual(slowly(value));
      const mark = (held: unknown): void => {
        if (typeof held !== "object" || held === null) return;
        Object.values(held).forEach(mark);
        if (Array.isArray(held) || Object.getPrototypeOf(held) === Object.prototype) Object.assign(held, { marked: 1 });
      };
      const before = JSON.stringify(slowly(value), (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
      mark(copy);
      expect(JSON.stringify(slowly(value), (_, part: unknown) => (typeof part === "bigint" ? String(part) : part))).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test("dates, patterns and objects of a class keep what they are", () => {
  class Held {
    constructor(readonly inner: { n: number }) {}
  }
  const held = new Held({ n: 1 });
  const copy = Tools.deepClone({ held, at: new Date(0), like: /x/ });
  expect(copy).toEqual({ held: new Held({ n: 1 }), at: new Date(0), like: /x/ });
  expect(copy.held).toBeInstanceOf(Held);
  expect(copy.held.inner).not.toBe(held.inner);
});

test("to say it twice changes nothing", () => {
  const once = Tools.deepClone;
  cloneQuickly();
  expect(Tools.deepClone).toBe(once);
});
