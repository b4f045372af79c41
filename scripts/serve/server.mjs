import { createHash } from "node:crypto";
import { createServer } from "node:http";
import path from "node:path";
import { WORKBENCH_FRAME_ANCESTORS } from "../webpack/policy.mjs";
import { findFile } from "./files.mjs";

/** The header by which a second start knows the first one of the same checkout. */
const MARK = "x-servicestar-workbench";

const markOf = (root) => createHash("sha256").update(path.resolve(root)).digest("hex").slice(0, 16);

const LOCAL_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether the request was meant for this machine: a foreign name that was made to point here is refused. */
function isLocal(host) {
  return host !== undefined && LOCAL_NAMES.has(host.replace(/:\d+$/, "").toLowerCase());
}

async function answer(root, request, response) {
  const headers = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    [MARK]: markOf(root),
  };
  const say = (status, text, more = {}) => {
    response.writeHead(status, { ...headers, ...more, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };
  if (!isLocal(request.headers.host)) return say(421, "This server answers for localhost only.");
  if (request.method !== "GET" && request.method !== "HEAD") return say(405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  const file = await findFile(root, request.url);
  if (file === null) return say(404, "Not found.");
  const etag = `"${createHash("sha256").update(file.body).digest("base64url").slice(0, 27)}"`;
  const found = { ...headers, ETag: etag, "Cache-Control": file.cacheControl };
  if (file.type.startsWith("text/html")) found["Content-Security-Policy"] = WORKBENCH_FRAME_ANCESTORS;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, found);
    return response.end();
  }
  response.writeHead(200, { ...found, "Content-Type": file.type, "Content-Length": file.body.length });
  return response.end(request.method === "HEAD" ? undefined : file.body);
}

function listen(root, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(root, request, response).catch((error) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    });
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: host === "::1" }, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/**
 * Serves the files below `root` at http://localhost:<port>/ to this machine only, GET and HEAD.
 * Rejects with EADDRINUSE when the port is taken; port 0 takes a free one. `close` also ends open connections.
 */
export async function serve(root, port) {
  const first = await listen(root, port, "127.0.0.1");
  const servers = [first];
  try {
    servers.push(await listen(root, first.address().port, "::1"));
  } catch (error) {
    // A machine without IPv6 still has localhost.
    if (!["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) {
      first.close();
      throw error;
    }
  }
  return {
    address: `http://localhost:${first.address().port}/`,
    close: () =>
      Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(resolve);
              server.closeAllConnections();
            }),
        ),
      ),
  };
}

/** Whether the server on that port is ours and serves these very files. */
export async function servesAlready(root, port) {
  try {
    const response = await fetch(`http://localhost:${port}/`, { method: "HEAD", signal: AbortSignal.timeout(3_000) });
    return response.headers.get(MARK) === markOf(root);
  } catch {
    return false;
  }
}
