import { assert, assertNever, ok, refused } from ".";

test("assert throws its message where the condition fails, and only there", () => {
  expect(() => {
    assert(false, "why");
  }).toThrow(new Error("why"));
  expect(() => {
    assert(true, "why");
  }).not.toThrow();
});

test("assertNever names the value that nobody thought of", () => {
  expect(() => assertNever("other" as never)).toThrow("unexpected value: other");
});

test("a result is a value or its issues", () => {
  const issue = { code: "list-empty", path: "grades", params: {} };
  expect(ok(7)).toEqual({ ok: true, value: 7 });
  expect(refused([issue])).toEqual({ ok: false, issues: [issue] });
});
