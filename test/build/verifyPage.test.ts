import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./nodeProgram";

/** These tests read what `npm run build` made; `npm test` builds first. */
const FOLDER = path.join(ROOT, "dist", "verify");
const html = readFileSync(path.join(FOLDER, "verify.html"), "utf8");

/** What stands in the only element of that kind. */
function only(tag: "script" | "style" | "pre"): string {
  const all = [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, "g"))];
  expect(all).toHaveLength(1);
  return all[0]?.[1] ?? "";
}

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the page that verifies sign-offs", () => {
  test("is one file and names no other", () => {
    expect(readdirSync(FOLDER)).toEqual(["verify.html"]);
    expect([...html.matchAll(/<(?:script|img|iframe)[^>]*\ssrc=[^>]*>|<link[^>]+href="(?!data:)[^>]*>/g)].map(([tag]) => tag)).toEqual([]);
    expect(only("style").match(/@import|url\(/)).toBeNull();
  });

  test("its policy lets in its own script and style by their digests, its own workers, and no network", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style"));
    expect(policy.split("; ").sort()).toEqual(
      [
        "base-uri 'none'", "connect-src 'none'", "default-src 'none'", "form-action 'none'", "img-src data:", "object-src 'none'", "worker-src blob:",
        `script-src ${digest(only("script"))}`, `style-src ${digest(only("style"))}`,
      ].sort(),
    );
  });

  test("holds no way to a network, and nothing that makes code of a text", () => {
    expect(only("script").match(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\beval\(|innerHTML/g)).toBeNull();
  });

  test("carries the licences of what is in it", () => {
    const licences = only("pre");
    for (const name of ["jose", "zod", "fflate"]) expect(licences).toMatch(new RegExp(`\\n${name} \\d`));
    expect(licences.match(/react|univer|docxtemplater/i)).toBeNull();
  });

  test("stays small enough to be sent by mail: under 250 KB gzip", () => {
    expect(gzipSync(html).length).toBeLessThan(250_000);
  });
});
