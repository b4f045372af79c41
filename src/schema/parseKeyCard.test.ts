import { keyCardDocument, type KeyCard } from "../core";
import { parseKeyCard } from ".";

const CARD: KeyCard = {
  holder: { name: "陈一", staffNumber: "F01" },
  madeAt: "2026-11-27T09:30:00+08:00",
  jwk: { kty: "EC", crv: "P-256", x: "YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y", y: "eQP-EAi4vEmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk" },
};
const document = keyCardDocument(CARD) as { readonly holder: object; readonly jwk: object };
const issuesOf = (changed: object): readonly string[] => {
  const parsed = parseKeyCard(JSON.stringify({ ...document, ...changed }));
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

test("a card comes back from its document as it was", () => {
  expect(parseKeyCard(JSON.stringify(document))).toEqual({ ok: true, value: CARD });
});

test.each<[string, object, string]>([
  ["the private part", { jwk: { ...document.jwk, d: "AAAA" } }, "unknown-key jwk/d"],
  ["another curve", { jwk: { ...document.jwk, crv: "P-384" } }, "unknown-word jwk/crv"],
  ["a coordinate too short", { jwk: { ...document.jwk, x: "AAAA" } }, "not-base64url jwk/x"],
  ["a blank name", { holder: { name: " ", staffNumber: "F01" } }, "text-missing holder/name"],
  ["no staff number", { holder: { name: "陈一" } }, "missing-key holder/staffNumber"],
  ["a time that is none", { madeAt: "2026-11-27" }, "not-a-time madeAt"],
  ["something more", { secret: "x" }, "unknown-key secret"],
  ["another format", { format: "servicestar.key/1" }, "format-differs format"],
])("%s is refused with its place", (_name, changed, expected) => {
  expect(issuesOf(changed)).toEqual([expected]);
});
