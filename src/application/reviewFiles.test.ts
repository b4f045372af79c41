import fc from "fast-check";
import type { ReviewedContent } from "../core";
import { sheetFile } from "../../test/support/reviewCase";
import { ReviewControl, reviewFiles, type FileReview, type ListedFile, type ReviewPorts, type ReviewProgress, type ReviewRun } from ".";

/** A folder in memory: what each path holds, by a name for its bytes; "!" cannot be read. */
type Folder = Record<string, string>;

const hashOf = (bytes: string): string => `hash of ${bytes}`;
const refused = (code: string): ReviewedContent => ({ kind: "refused", company: "", issues: [{ code, path: "", params: {} }] });

/** What the bytes of that name hold: "bad…" is refused, "open…" incomplete, "slow…" ran into the time limit, anything else is scored. */
function contentOf(bytes: string): ReviewedContent {
  if (bytes.startsWith("bad") || bytes.startsWith("slow")) {
    return refused(bytes.startsWith("bad") ? "file-text" : "review-time-limit");
  }
  return { kind: "sheet", sheet: sheetFile({ path: bytes, company: { name: bytes }, ...(bytes.startsWith("open") ? { clauses: { "2.1": null } } : {}) }).sheet };
}

interface Outside extends ReviewPorts {
  readonly kept: Map<string, ReviewedContent>;
  readonly reviewed: string[];
  time: number;
}

/** `wait` holds each review up, so that they overlap. */
function outside(folder: Folder, { jobs = 1, wait = () => Promise.resolve(), kept = new Map<string, ReviewedContent>() }: { readonly jobs?: number; readonly wait?: (path: string) => Promise<void>; readonly kept?: Map<string, ReviewedContent> } = {}): Outside {
  const reviewed: string[] = [];
  const ports: Outside = {
    kept,
    reviewed,
    time: 0,
    clock: () => ports.time,
    checkpoint: { load: () => Promise.resolve(new Map(kept)), keep: (hash, content) => Promise.resolve(void kept.set(hash, content)) },
    pool: {
      jobs,
      digest: async (path) => {
        const bytes = folder[path] ?? "!";
        return bytes === "!" ? { ok: false, issue: { code: "file-missing", path: "", params: {} } } : { ok: true, hash: hashOf(bytes) };
      },
      review: async (path): Promise<FileReview> => {
        reviewed.push(path);
        await wait(path);
        ports.time += 1000;
        const bytes = folder[path] ?? "!";
        return bytes.startsWith("slow") ? { hash: "", content: contentOf(bytes), isLasting: false } : { hash: hashOf(bytes), content: contentOf(bytes), isLasting: true };
      },
    },
  };
  return ports;
}

const listed = (paths: readonly string[]): readonly ListedFile[] => paths.map((path) => ({ path, size: 1 }));

function review(folder: Folder, ports: Outside, paths: readonly string[] = Object.keys(folder), control = new ReviewControl(), onProgress: (progress: ReviewProgress) => void = () => undefined): Promise<ReviewRun> {
  return reviewFiles(listed(paths), ports, control, onProgress);
}

const words = (run: ReviewRun): readonly string[] =>
  run.kind === "done" ? run.files.map((file) => `${file.path} ${file.outcome}${file.outcome === "duplicate" ? ` of ${file.of}` : file.outcome === "refused" ? ` ${file.issues.map(({ code }) => code).join()}` : ""}`) : ["cancelled"];

describe("a run over files", () => {
  it("gives every file an outcome, whatever is wrong with another", async () => {
    const folder = { "a.xlsx": "one", "b.xlsx": "bad", "c.xlsx": "!", "d.xlsx": "open", "e.xlsx": "one", "f.xlsx": "slow" };
    const run = await review(folder, outside(folder));
    expect(words(run)).toEqual(["a.xlsx scored", "b.xlsx refused file-text", "c.xlsx refused file-missing", "d.xlsx incomplete", "e.xlsx duplicate of a.xlsx", "f.xlsx refused review-time-limit"]);
    expect(run).toMatchObject({ totals: { found: 6, scored: 1, incomplete: 1, refused: 3, duplicates: 1 }, faults: [], resumed: 0 });
  });

  it("gives the same for any order of the files and any number of jobs", async () => {
    const bytes = fc.constantFrom("one", "two", "three", "open", "bad", "!", "slow");
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat(3)), fc.func(fc.integer()), async (contents, jobs, delays, order) => {
        const folder: Folder = Object.fromEntries(contents.map((content, index) => [`${String(index)}.xlsx`, content]));
        const paths = Object.keys(folder);
        const shuffled = [...paths].sort((a, b) => order(a) - order(b));
        const wait = async (): Promise<void> => {
          for (let turns = delays.next().value ?? 0; turns > 0; turns -= 1) {
            await Promise.resolve();
          }
        };
        const plain = await review(folder, outside(folder));
        expect(await review(folder, outside(folder, { jobs, wait }), shuffled)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it("reads the same bytes once, also while the first of them is still being read", async () => {
    const folder = { "a.xlsx": "one", "b.xlsx": "one", "c.xlsx": "one" };
    const ports = outside(folder, { jobs: 3 });
    await review(folder, ports);
    expect(ports.reviewed).toEqual(["a.xlsx"]);
  });

  it("ends where an outcome cannot be kept, whichever file's it is", async () => {
    const folder: Folder = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${String(index)}.xlsx`, `own ${String(index)}`]));
    for (const jobs of [1, 2, 3, 6]) {
      for (const last of Object.values(folder)) {
        const ports = outside(folder, { jobs });
        const keep = (hash: string, content: ReviewedContent): Promise<void> => (hash === hashOf(last) ? Promise.reject(new Error("disk full")) : ports.checkpoint.keep(hash, content));
        await expect(reviewFiles(listed(Object.keys(folder)), { ...ports, checkpoint: { ...ports.checkpoint, keep } }, new ReviewControl(), () => undefined)).rejects.toThrow("disk full");
      }
    }
  });

  it("is at its end only when everything is kept", async () => {
    const folder: Folder = { "a.xlsx": "one", "b.xlsx": "two" };
    const ports = outside(folder);
    let release: () => void = () => undefined;
    const disk = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isDone = false;
    const running = reviewFiles(listed(Object.keys(folder)), { ...ports, checkpoint: { ...ports.checkpoint, keep: () => disk } }, new ReviewControl(), () => undefined).then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([ports.reviewed, isDone]).toEqual([["a.xlsx", "b.xlsx"], false]);
    release();
    await running;
  });

  it("waits for a disk that is far behind, and for none that keeps up", async () => {
    const folder: Folder = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${String(index)}.xlsx`, `own ${String(index)}`]));
    const ports = outside(folder);
    let release: () => void = () => undefined;
    const disk = new Promise<void>((resolve) => {
      release = resolve;
    });
    const running = reviewFiles(listed(Object.keys(folder)), { ...ports, checkpoint: { ...ports.checkpoint, keep: () => disk } }, new ReviewControl(), () => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ports.reviewed).toHaveLength(17);
    release();
    expect(await running).toMatchObject({ kind: "done", totals: { found: 40, scored: 40 } });
  });

  it("reads hardly any more files once an outcome could not be kept", async () => {
    const folder: Folder = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${String(index)}.xlsx`, `own ${String(index)}`]));
    const ports = outside(folder, { wait: () => new Promise((resolve) => setImmediate(resolve)) });
    await expect(reviewFiles(listed(Object.keys(folder)), { ...ports, checkpoint: { ...ports.checkpoint, keep: () => Promise.reject(new Error("disk full")) } }, new ReviewControl(), () => undefined)).rejects.toThrow("disk full");
    expect(ports.reviewed).toHaveLength(2);
  });

  it("counts a file that changed while it waited as what was read", async () => {
    const folder: Folder = { "a.xlsx": "one", "b.xlsx": "one" };
    const ports = outside(folder, { wait: async (path) => void (folder[path] = "two") });
    expect(words(await review(folder, ports))).toEqual(["a.xlsx scored", "b.xlsx duplicate of a.xlsx"]);
    expect([...ports.kept.keys()]).toEqual([hashOf("two")]);
  });
});

describe("a run that goes on", () => {
  it("takes over what was kept, and reads what has changed or was refused for want of time", async () => {
    const folder: Folder = { "a.xlsx": "one", "b.xlsx": "bad", "c.xlsx": "two", "d.xlsx": "slow" };
    const first = outside(folder);
    await review(folder, first);
    expect([...first.kept.keys()]).toEqual(["one", "bad", "two"].map(hashOf));
    folder["c.xlsx"] = "three";
    const second = outside(folder, { kept: first.kept });
    const run = await review(folder, second);
    expect(second.reviewed).toEqual(["c.xlsx", "d.xlsx"]);
    expect(run).toMatchObject({ resumed: 2 });
    expect(run).toEqual({ ...(await review(folder, outside(folder))), resumed: 2 });
  });

  it("gives the same after it was cancelled at any moment as without", async () => {
    const folder: Folder = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${String(index)}.xlsx`, ["one", "two", "bad", "open", `own ${String(index)}`][index % 5] ?? ""]));
    const plain = await review(folder, outside(folder));
    for (let after = 0; after <= 20; after += 1) {
      const control = new ReviewControl();
      const ports = outside(folder, { jobs: 3 });
      const cancelled = await review(folder, ports, Object.keys(folder), control, ({ done }) => {
        if (done >= after) {
          control.cancel();
        }
      });
      expect(cancelled.kind).toBe("cancelled");
      const resumed = await review(folder, outside(folder, { kept: ports.kept }));
      expect({ ...resumed, resumed: 0 }).toEqual(plain);
    }
  });

  it("keeps nothing of a review that was still in hand when it was cancelled", async () => {
    const folder = { "a.xlsx": "one" };
    const control = new ReviewControl();
    const ports = outside(folder, { wait: async () => control.cancel() });
    expect(await review(folder, ports, ["a.xlsx"], control)).toEqual({ kind: "cancelled", done: 0 });
    expect(ports.kept.size).toBe(0);
  });
});

describe("a run that is watched", () => {
  it("tells how far it is, how fast, what is left and which file is in hand", async () => {
    const folder = { "a.xlsx": "one", "b.xlsx": "bad", "c.xlsx": "two" };
    const told: ReviewProgress[] = [];
    await review(folder, outside(folder), Object.keys(folder), new ReviewControl(), (progress) => told.push(progress));
    expect(told[0]).toEqual({ done: 0, of: 3, resumed: 0, refused: 0, perMinute: null, secondsLeft: null, inHand: ["a.xlsx"] });
    expect(told[3]).toEqual({ done: 2, of: 3, resumed: 0, refused: 1, perMinute: 60, secondsLeft: 1, inHand: [] });
    expect(told.at(-1)).toMatchObject({ done: 3, secondsLeft: 0 });
  });

  it("begins no file while it is paused, and goes on afterwards", async () => {
    const folder = { "a.xlsx": "one", "b.xlsx": "two", "c.xlsx": "three" };
    const control = new ReviewControl();
    let begun: (path: string) => void = () => undefined;
    const ports = outside(folder, {
      wait: async (path) => {
        control.pause();
        begun(path);
      },
    });
    const first = new Promise<string>((resolve) => {
      begun = resolve;
    });
    const running = review(folder, ports, Object.keys(folder), control);
    expect(await first).toBe("a.xlsx");
    await new Promise((resolve) => setImmediate(resolve));
    expect([ports.reviewed, control.isPaused]).toEqual([["a.xlsx"], true]);
    const second = new Promise<string>((resolve) => {
      begun = resolve;
    });
    control.resume();
    expect(await second).toBe("b.xlsx");
    control.cancel();
    expect((await running).kind).toBe("cancelled");
  });
});
