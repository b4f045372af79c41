import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { executable } from "../executable";

const ROOT = path.join(__dirname, "..", "..", "..", "..");
/** As a person has it: a file on a disk. */
const PAGE = pathToFileURL(path.join(ROOT, "dist", "verify", "verify.html")).href;
const PICTURES = path.join(ROOT, "reports", "browser");

export interface OpenedVerifier {
  readonly page: Page;
  /** every request but for the page itself and what it makes of itself, every violation of its policy, and every fault */
  readonly faults: readonly string[];
  readonly picture: (name: string) => Promise<void>;
}

/** A folder of files to choose from, and the page in a browser that has no network. */
export class VerifierLane {
  readonly #folder = mkdtempSync(path.join(tmpdir(), "servicestar-verify-"));
  #browser: Browser | undefined;
  #context: BrowserContext | undefined;

  async start(): Promise<void> {
    this.#browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const place = path.join(this.#folder, name);
    writeFileSync(place, content);
    return place;
  }

  /** Opens the page. `before` runs in it before its own script. */
  async open(options: BrowserContextOptions = {}, before?: () => void): Promise<OpenedVerifier> {
    await this.#context?.close();
    if (this.#browser === undefined) {
      throw new Error("no browser was started");
    }
    const context = await this.#browser.newContext({ locale: "zh-CN", viewport: { width: 900, height: 900 }, ...options });
    this.#context = context;
    const faults: string[] = [];
    await context.route("**", async (route) => {
      const address = route.request().url();
      if (address === PAGE || address.startsWith("blob:null/")) {
        await route.continue();
      } else {
        faults.push(`request: ${address}`);
        await route.abort();
      }
    });
    if (before !== undefined) {
      await context.addInitScript(before);
    }
    const page = await context.newPage();
    page.on("websocket", (socket) => faults.push(`socket: ${socket.url()}`));
    page.on("pageerror", (error) => faults.push(`fault: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        faults.push(`console: ${message.text()}`);
      }
    });
    await page.goto(PAGE);
    const picture = async (name: string): Promise<void> => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `verify-${name}.png`), fullPage: true });
    };
    return { page, faults, picture };
  }
}

/** Chooses a roster and files, and waits until the page says what came of them. */
export async function choose({ page }: OpenedVerifier, files: readonly string[], roster: string | null): Promise<void> {
  if (roster !== null) {
    await page.locator("#roster").setInputFiles(roster);
  }
  await page.locator("#files").setInputFiles([...files]);
  await page.locator("article").nth(files.length - 1).waitFor();
}

/** The verdict of each file in one line. */
export function verdicts({ page }: OpenedVerifier): Promise<readonly string[]> {
  return page.locator("article .verdict .word").allInnerTexts();
}
