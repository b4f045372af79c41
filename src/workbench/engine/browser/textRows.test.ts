import { textRows } from "./textRows";

test.each<[name: string, text: string, rows: string[][]]>([
  ["one cell", "a", [["a"]]],
  ["a row", "a\tb\tc", [["a", "b", "c"]]],
  ["rows with either line break", "a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
  ["a line break at the end ends the last row", "a\tb\r\n", [["a", "b"]]],
  ["blank cells keep their place", "\ta\t\r\n\r\nb", [["", "a", ""], [""], ["b"]]],
  ["a tab at the end is a blank cell", "a\t", [["a", ""]]],
  ["a quoted cell with a line break", '"one\r\ntwo"\tb', [["one\ntwo", "b"]]],
  ["doubled quotes in a quoted cell", '"say ""so"""\tb', [['say "so"', "b"]]],
  ["quotes that hold nothing special are part of the text", '"a"\tb', [['"a"', "b"]]],
  ["a quote that is never closed", '"a\tb', [['"a', "b"]]],
  ["a quote inside a cell", 'a"b\tc', [['a"b', "c"]]],
  ["nothing", "", []],
])("%s", (_, text, rows) => {
  expect(textRows(text)).toEqual(rows);
});
