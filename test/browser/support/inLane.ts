import { chromium, type Browser } from "playwright-core";
import { buildFromForm, pasteAssessment } from "./assess";
import { Bench, type Kept } from "./bench";
import { executable } from "./executable";
import type { Lane, Site } from "./lanes";

export interface InLane {
  /** Opens the workbench in a fresh profile, or with what a browser kept; one at a time, closed after each test. */
  readonly open: (kept?: Kept) => Promise<Bench>;
  /** Opens a scoring workbook without an entry. */
  readonly openBuilt: () => Promise<Bench>;
  /** Opens a workbook with the whole realistic assessment in it: four stars. */
  readonly openGraded: () => Promise<Bench>;
  /** Leaves the open workbook to the tests that begin with one like it. */
  readonly leave: (state: keyof Left) => Promise<void>;
}

/** What browsers keep of the workbooks that tests begin with: the first to need one makes it, the others of the lane take it over. */
interface Left {
  built?: Kept;
  graded?: Kept;
}
const lefts = new Map<string, Left>();
/** One site a lane: what a browser keeps belongs to the address, and one that is started anew has another port. */
const sites = new Map<string, Promise<Site>>();

/** Tests in a browser of their own; each can run without the others, and none may leave a fault on the console or a foreign request. */
export function describeInLane({ name: lane, start }: Lane, title: string, tests: (tools: InLane) => void): void {
  // A whole assessment is entered by keyboard; on a busy machine that may take its time. Nothing passes by being slow.
  jest.setTimeout(900_000);

  if (!sites.has(lane)) {
    const started = start();
    sites.set(lane, started);
    afterAll(async () => (await started).close());
  }

  describe(title, () => {
    let site: Site | undefined;
    let browser: Browser | undefined;
    let bench: Bench | undefined;

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
      site = await sites.get(lane);
    });
    afterAll(async () => {
      await browser?.close();
    });
    afterEach(async () => {
      const faults = bench?.faults ?? [];
      await bench?.picture(`${lane}-0-last`);
      await bench?.close();
      bench = undefined;
      expect(faults).toEqual([]);
    });

    const left = lefts.get(lane) ?? {};
    lefts.set(lane, left);
    const open = async (kept?: Kept): Promise<Bench> => {
      if (!browser || !site) throw new Error("there is no browser or no site");
      bench = await Bench.open(browser, { site, ...(kept === undefined ? {} : { kept }) });
      return bench;
    };
    const leave = async (state: keyof Left): Promise<void> => {
      if (bench !== undefined) left[state] ??= await bench.kept();
    };
    const openBuilt = async (): Promise<Bench> => {
      const opened = await open(left.built);
      if (left.built === undefined) {
        await buildFromForm(opened);
        await leave("built");
      }
      await opened.paneShows("尚有 26 个条款未评");
      return opened;
    };
    const openGraded = async (): Promise<Bench> => {
      const opened = left.graded === undefined ? await openBuilt() : await open(left.graded);
      if (left.graded === undefined) {
        await pasteAssessment(opened);
        await leave("graded");
      }
      await opened.paneShows("评审完整");
      return opened;
    };
    tests({ open, openBuilt, openGraded, leave });
  });
}
