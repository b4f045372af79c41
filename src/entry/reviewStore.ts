import packageJson from "../../package.json";
import type { ContentsOf, ReviewWorkPort } from "../application";
import type { ReviewedContent } from "../core";
import { parseReviewedContent } from "../schema";
import { answerOf, inDatabase } from "./database";

const STORE = "reviews";
/** A year of a large body's files; beyond it a tenth gives way, whichever: what is gone is read again. */
const MOST = 10_000;
const GIVES_WAY = 1_000;

/**
 * What bulk reviews found, in this browser's database, by the SHA-256 of the bytes. What another version of the program kept, or what is not of the
 * exact shape, is as if nothing were kept.
 */
export const reviewStore: ReviewWorkPort["checkpoint"] = {
  load: () =>
    Promise.resolve({
      get: (hash) =>
        inStore("readonly", undefined, async (store) => {
          return contentIn(await answerOf<unknown>(store.get(hash)));
        }),
    }),
  keep: (hash, content) =>
    inStore("readwrite", undefined, async (store) => {
      if ((await answerOf(store.count())) >= MOST) {
        for (const key of await answerOf(store.getAllKeys(null, GIVES_WAY))) {
          store.delete(key);
        }
      }
      store.put({ version: packageJson.version, content }, hash);
    }),
  count: () => inStore("readonly", 0, (store) => answerOf(store.count())),
  forget: () =>
    inStore("readwrite", undefined, async (store) => {
      await answerOf(store.clear());
    }),
};

/** The same for many files at once, in one transaction, for a worker that is told the partition of its page. */
export function keptContents(partition: string): ContentsOf {
  return (hashes) =>
    inStore(
      "readonly",
      new Map<string, ReviewedContent>(),
      async (store) => {
        const kept = await Promise.all(hashes.map(async (hash) => [hash, await answerOf<unknown>(store.get(hash))] as const));
        return new Map(
          kept.flatMap(([hash, value]) => {
            const content = contentIn(value);
            return content === undefined ? [] : [[hash, content] as const];
          }),
        );
      },
      partition,
    );
}

function contentIn(kept: unknown): ReviewedContent | undefined {
  return isOfThisVersion(kept) ? (parseReviewedContent(kept.content) ?? undefined) : undefined;
}

function inStore<Value>(mode: IDBTransactionMode, otherwise: Value, work: (store: IDBObjectStore) => Promise<Value>, partition?: string): Promise<Value> {
  return inDatabase("servicestar.reviews", [STORE], mode, otherwise, (stores) => work(stores(STORE)), partition);
}

function isOfThisVersion(value: unknown): value is { readonly content: unknown } {
  return typeof value === "object" && value !== null && "version" in value && value.version === packageJson.version && "content" in value;
}
