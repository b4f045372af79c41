import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Route } from "playwright-core";

const ROOT = path.join(__dirname, "..", "..", "..");
/** Another folder than the production bundle can be named, to see the tests fail on a copy that is broken on purpose. */
const PAGES = process.env["SERVICESTAR_PAGES"] ?? path.join(ROOT, "dist", "workbench");
const OFFICE = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Where the production bundle is served, and how requests of a browser get there. */
export interface Site {
  readonly address: string;
  /** the query by which the page is opened */
  readonly query: Readonly<Record<string, string>>;
  /** the parts of the network that belong to this site; every other request is a fault */
  readonly owns: (address: string) => boolean;
  readonly prepare: (context: BrowserContext) => Promise<void>;
  readonly close: () => void;
}

export interface Lane {
  /** stands in the names of its pictures */
  readonly name: string;
  readonly label: string;
  /** typing every entry takes minutes where each custom function answers after half a second: the rest is pasted then */
  readonly typesAll: boolean;
  readonly start: () => Promise<Site>;
}

/** The workbench as `npm start` serves it. */
async function ownServer(): Promise<Site> {
  const source = `
    import { serve } from "./scripts/serve/server.mjs";
    const server = await serve(${JSON.stringify(PAGES)}, 0);
    console.log(server.address);
  `;
  const server = spawn(process.execPath, ["--input-type=module", "--eval", source], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim()));
    server.once("exit", () => reject(new Error("the server ended")));
  });
  return {
    address,
    query: {},
    owns: (requested) => requested.startsWith(address),
    prepare: async () => undefined,
    close: () => server.kill("SIGKILL"),
  };
}

/** The same files at an address that Microsoft's office.js trusts, and office.js from its package; no server and no certificate is needed. */
async function routed(): Promise<Site> {
  const address = "https://localhost/";
  const fulfil = (folder: string, base: string, nameOf: (name: string) => string) => async (route: Route) => {
    const name = decodeURIComponent(new URL(route.request().url()).href.slice(base.length).split(/[?#]/, 1)[0] ?? "");
    const file = path.join(folder, name === "" ? "index.html" : nameOf(name));
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: "" }));
  };
  return {
    address,
    query: { client: "office" },
    owns: (requested) => requested.startsWith(address) || requested.startsWith(OFFICE_ADDRESS),
    prepare: async (context) => {
      await context.route(`${address}**`, fulfil(PAGES, address, (name) => name));
      await context.route(`${OFFICE_ADDRESS}**`, fulfil(OFFICE, OFFICE_ADDRESS, (name) => name.toLowerCase()));
    },
    close: () => undefined,
  };
}

export const OWN_CLIENT: Lane = { name: "own", label: "the workbench's own client", typesAll: true, start: ownServer };
export const OFFICE_CLIENT: Lane = { name: "office", label: "Microsoft's office.js", typesAll: false, start: routed };
