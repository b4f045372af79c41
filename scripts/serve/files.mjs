import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Files whose name carries a hash of their content never change. */
const HASHED = /\.[0-9a-f]{16}\.[a-z0-9]+$/;

/** The path below the root that a request means, or null when it means nothing below it. */
function relativePath(target) {
  let decoded;
  try {
    decoded = decodeURIComponent(target.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!decoded.startsWith("/") || decoded.startsWith("//") || /[\0\\]/.test(decoded)) return null;
  const segments = decoded.split("/").slice(1);
  if (segments.some((segment) => segment.startsWith("."))) return null;
  return decoded.endsWith("/") ? `${decoded.slice(1)}index.html` : decoded.slice(1);
}

/** The file that a request asks for, with its type and how long it may be kept; null when there is none of that name below the root. */
export async function findFile(root, target) {
  const relative = relativePath(target);
  if (relative === null) return null;
  try {
    const base = await realpath(root);
    const file = await realpath(path.join(base, relative));
    if (!file.startsWith(base + path.sep) || !(await stat(file)).isFile()) return null;
    return {
      body: await readFile(file),
      type: TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
      cacheControl: HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    };
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP", "EACCES"].includes(error.code)) return null;
    throw error;
  }
}
