import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { node, ROOT } from "./nodeProgram";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let server: ChildProcess;
let port: number;

/** Sends the path exactly as written; `fetch` would tidy it first. */
function ask(target: string, { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: target, method, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString("utf8") }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "servicestar-server-"));
  const pages = path.join(folder, "pages");
  mkdirSync(path.join(pages, "assets"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(pages, "index.html"), "<!doctype html>home");
  writeFileSync(path.join(pages, "pane.0123456789abcdef.js"), "pane");
  writeFileSync(path.join(pages, "functions.js"), "functions");
  writeFileSync(path.join(pages, "functions.json"), "{}");
  writeFileSync(path.join(pages, "服务 星评.txt"), "name");
  writeFileSync(path.join(pages, ".hidden"), "hidden");
  writeFileSync(path.join(pages, "assets", "icon.png"), "png");
  symlinkSync(path.join(folder, "secret.txt"), path.join(pages, "link.txt"));
  const source = `
    import { serve } from "./scripts/serve/server.mjs";
    const server = await serve(${JSON.stringify(pages)}, 0);
    console.log(server.address);
    process.on("SIGTERM", () => server.close().then(() => process.exit(0)));
  `;
  server = spawn(process.execPath, ["--input-type=module", "--eval", source], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve) => server.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim())));
  port = Number(new URL(address).port);
});

afterAll(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["/", "text/html; charset=utf-8", "<!doctype html>home"],
  ["/index.html?theme=dark", "text/html; charset=utf-8", "<!doctype html>home"],
  ["/functions.js", "text/javascript; charset=utf-8", "functions"],
  ["/functions.json", "application/json; charset=utf-8", "{}"],
  ["/assets/icon.png", "image/png", "png"],
  ["/%E6%9C%8D%E5%8A%A1%20%E6%98%9F%E8%AF%84.txt", "text/plain; charset=utf-8", "name"],
])("%s is served as %s", async (target, type, body) => {
  const answer = await ask(target);
  expect(answer).toMatchObject({ status: 200, body, headers: { "content-type": type, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" } });
});

test.each([
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e%2fsecret.txt",
  "/..%5csecret.txt",
  "/assets/..\\..\\secret.txt",
  "/%252e%252e/secret.txt",
  "//secret.txt",
  "/link.txt",
  "/.hidden",
  "/%00index.html",
  "/index.html%00.png",
  "/%ff",
  "/assets",
  "/assets/",
  "/nothing.js",
  "/index.html/x",
  "http://localhost/index.html",
])("%s is not found", async (target) => {
  const { status, body } = await ask(target);
  expect({ status, body }).toEqual({ status: 404, body: "Not found.\n" });
});

test("a path longer than any file name is not found", async () => {
  expect((await ask(`/${"x".repeat(5000)}`)).status).toBe(404);
});

test("pages may be framed by our own pages only", async () => {
  expect((await ask("/")).headers["content-security-policy"]).toBe("frame-ancestors 'self'");
  expect((await ask("/functions.js")).headers["content-security-policy"]).toBeUndefined();
});

test("hashed files are kept for ever, others are asked for again", async () => {
  expect((await ask("/pane.0123456789abcdef.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const { headers } = await ask("/functions.js");
  expect(headers["cache-control"]).toBe("no-cache");
  expect(await ask("/functions.js", { headers: { "if-none-match": String(headers.etag) } })).toMatchObject({ status: 304, body: "" });
});

test("HEAD tells the length and sends nothing", async () => {
  const answer = await ask("/functions.js", { method: "HEAD" });
  expect(answer).toMatchObject({ status: 200, body: "", headers: { "content-length": "9" } });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])("%s is refused", async (method) => {
  expect(await ask("/", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

test("a foreign name that points here is refused", async () => {
  expect((await ask("/", { headers: { host: `evil.example:${port}` } })).status).toBe(421);
});

test("a taken port is told plainly, and how to go on", () => {
  const { status, stderr } = node(["scripts/start.mjs", "--port", String(port)]);
  expect(status).toBe(1);
  expect(stderr).toContain(`Port ${port} is taken by another program.`);
  expect(stderr).toContain("npm start -- --port 3001");
});

test.each(["x", "-1", "65536", ""])("the port %j is refused", (wrong) => {
  const { status, stderr } = node(["scripts/start.mjs", `--port=${wrong}`]);
  expect(status).toBe(2);
  expect(stderr).toContain("--port must be a number");
});

test("it ends when it is asked to", async () => {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  expect(await ended).toBe(0);
});
