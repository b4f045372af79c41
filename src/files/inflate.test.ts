import { deflateRawSync } from "node:zlib";
import { inflateBrowser } from "./inflateBrowser";
import { inflateNode } from "./inflateNode";

/** Text that deflate cannot make much smaller, so that it is also large when it is compressed. */
function noise(size: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length: size }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

const CONTENTS: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array()],
  ["one byte", Uint8Array.of(65)],
  ["a repetitive text", Buffer.alloc(100_000, "评分表")],
  ["a dense text", noise(50_000)],
  ["a dense text that goes in in slices", noise(300_000)],
  ["a repetitive text that goes in in slices", Buffer.concat([noise(70_000), Buffer.alloc(5_000_000, 0x20)])],
];

describe.each([
  ["zlib", inflateNode],
  ["our own", inflateBrowser],
])("inflating by %s", (_, inflate) => {
  describe.each(CONTENTS)("%s", (_name, content) => {
    const compressed = deflateRawSync(content);

    test("comes out as it went in", () => {
      const inflated = inflate(compressed, content.length);
      expect(inflated !== null && Buffer.from(inflated).equals(content)).toBe(true);
    });

    test("is refused where it is longer or shorter than it should be", () => {
      expect(inflate(compressed, content.length + 1)).toBeNull();
      expect(inflate(compressed, content.length * 2 + 7)).toBeNull();
      if (content.length > 0) {
        expect(inflate(compressed, content.length - 1)).toBeNull();
        expect(inflate(compressed, 0)).toBeNull();
      }
    });

    test("is refused where its end is missing", () => {
      expect(inflate(compressed.subarray(0, -1), content.length)).toBeNull();
      expect(inflate(new Uint8Array(), content.length)).toBeNull();
    });
  });

  test("data that is no deflate data is refused", () => {
    for (let first = 0; first < 256; first += 1) {
      expect(inflate(Uint8Array.of(first, 0xff, 0xff, 0xff, 0xff), 1_000)).toBeNull();
    }
  });

  test("stored blocks, and one that is longer than its place", () => {
    const stored = deflateRawSync(noise(1_000), { level: 0 });
    expect(inflate(stored, 1_000)).toHaveLength(1_000);
    expect(inflate(stored, 400)).toBeNull();
  });
});
