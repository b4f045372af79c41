import { chromium, type Browser } from "playwright-core";
import { Bench, type Kept } from "./bench";
import { executable } from "./executable";
import type { Lane, Site } from "./lanes";

export interface InLane {
  /** Opens the workbench in a fresh profile, or with what a browser kept; one at a time, closed after each test. */
  readonly open: (kept?: Kept) => Promise<Bench>;
}

/** Tests in a browser of their own; each can run without the others, and none may leave a fault on the console or a foreign request. */
export function describeInLane({ name: lane, start }: Lane, title: string, tests: (tools: InLane) => void): void {
  // A whole assessment is entered by keyboard; on a busy machine that may take its time. Nothing passes by being slow.
  jest.setTimeout(900_000);

  describe(title, () => {
    let site: Site | undefined;
    let browser: Browser | undefined;
    let bench: Bench | undefined;

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
      site = await start();
    });
    afterAll(async () => {
      site?.close();
      await browser?.close();
    });
    afterEach(async () => {
      const faults = bench?.faults ?? [];
      await bench?.picture(`${lane}-0-last`);
      await bench?.close();
      bench = undefined;
      expect(faults).toEqual([]);
    });

    tests({
      open: async (kept) => {
        if (!browser || !site) throw new Error("there is no browser or no site");
        bench = await Bench.open(browser, { site, ...(kept === undefined ? {} : { kept }) });
        return bench;
      },
    });
  });
}
