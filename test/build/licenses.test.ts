import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./nodeProgram";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const ALLOWED = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"]);

/** Packages that name no licence in their package.json; each carries one of the allowed ones as a text. */
const BY_THEIR_TEXT: ReadonlyMap<string, RegExp> = new Map([["@univerjs/telemetry", /Apache License\s+Version 2\.0/]]);

const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { dependencies: Record<string, string> };

const locked = Object.entries(packages).filter(([place]) => place !== "");
const shipped = locked.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

const nameOf = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** Whether an SPDX expression can be met by an allowed licence alone: one side of OR, both sides of AND. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, "");
  return plain.split(" OR ").some((side) => side.split(" AND ").every((license) => ALLOWED.has(license.trim())));
}

test("every package that ships is under MIT, Apache-2.0, BSD or ISC", () => {
  const others = shipped.filter(([place, { license }]) => {
    if (license !== undefined) return !isAllowed(license);
    const text = BY_THEIR_TEXT.get(nameOf(place));
    return text === undefined || !text.test(readFileSync(path.join(ROOT, place, "LICENSE"), "utf8"));
  });
  expect(shipped.length).toBeGreaterThan(100);
  expect(others.map(([place, { license }]) => `${nameOf(place)}: ${license ?? "none named"}`)).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0)", true],
  ["(MIT AND GPL-3.0)", false],
  ["GPL-3.0", false],
  ["SEE LICENSE IN LICENSE.md", false],
])("the licence %s is taken: %s", (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});

test("no commercial part of Univer and no office.js is among what ships", () => {
  expect(shipped.map(([place]) => nameOf(place)).filter((name) => /^@univerjs-pro\/|^@microsoft\/office-js$/.test(name))).toEqual([]);
});

test("every package is locked with its digest", () => {
  expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([]);
});

test("direct dependencies are pinned exactly, and each has its reason in docs/adr", () => {
  const reasons = readFileSync(path.join(ROOT, "docs", "adr", "0035-runtime-dependencies.md"), "utf8");
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});
