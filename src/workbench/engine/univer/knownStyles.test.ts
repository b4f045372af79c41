import { Styles, Tools } from "@univerjs/core";
import { rememberStyles } from "./knownStyles";

afterEach(() => jest.restoreAllMocks());

function remembering(): Styles {
  const styles = new Styles();
  rememberStyles(styles);
  return styles;
}

test("a style under another spelling is the same style, and is compared with the others only once", () => {
  const styles = remembering();
  const id = styles.setValue({ bl: 1, it: 1 });
  const compared = jest.spyOn(Tools, "diffValue");
  expect([styles.setValue({ it: 1, bl: 1 }), styles.setValue({ it: 1, bl: 1 }), styles.setValue({ it: 1, bl: 1 })]).toEqual([id, id, id]);
  expect(compared).toHaveBeenCalledTimes(1);
});

test("styles that differ stay apart", () => {
  const styles = remembering();
  const ids = [styles.setValue({ bl: 1 }), styles.setValue({ bl: 0 }), styles.setValue({ it: 1 })];
  expect(new Set(ids).size).toBe(3);
});

test("a style that was taken out is made anew", () => {
  const styles = remembering();
  const id = styles.setValue({ bl: 1, it: 1 }) ?? "";
  styles.setValue({ it: 1, bl: 1 });
  styles.remove(id);
  const again = styles.setValue({ it: 1, bl: 1 }) ?? "";
  expect(styles.get(again)).toEqual({ it: 1, bl: 1 });
});
