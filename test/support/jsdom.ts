import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { frameInAct } from "./pane/frames";

// A busy machine may take its time; nothing passes by being slow.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 60_000 });

const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  jest.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    logged.push(words.map((word) => (word instanceof Error ? word.message : word)));
  });
});
/** A view that logs an error is wrong; a test that means to break one puts its own spy over this. */
afterEach(() => {
  expect(logged).toEqual([]);
  jest.restoreAllMocks();
});

/** What browsers have, jsdom lacks, and the pane or Fluent UI needs. */
class QuietResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing is ever laid out here, so nothing ever changes its size.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
}

function readBytes(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsArrayBuffer(this);
  });
}

function plainMedia(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

/** Node's decoder, given bytes that jsdom's own realm made. */
class RealmTextDecoder extends TextDecoder {
  override decode(input?: ArrayBuffer | ArrayBufferView | null): string {
    return super.decode(input === undefined || input === null ? undefined : Uint8Array.from(new Uint8Array(input as ArrayBuffer)));
  }
}

Object.assign(globalThis, {
  requestAnimationFrame: frameInAct,
  cancelAnimationFrame: (handle: number) => clearTimeout(handle),
  ResizeObserver: QuietResizeObserver,
  TextDecoder: RealmTextDecoder,
  TextEncoder,
  matchMedia: plainMedia,
});
Blob.prototype.arrayBuffer = readBytes;
// jsdom lays nothing out, yet it would match each of Fluent's thousands of rules for every question about an element.
CSSStyleSheet.prototype.insertRule = () => 0;
// There is no canvas to measure text on; axe does without one.
HTMLCanvasElement.prototype.getContext = () => null;
// Newer browsers give a promise, whatever the types say.
Object.defineProperty(Element.prototype, "scrollIntoView", { configurable: true, writable: true, value: () => Promise.resolve() });
