import { tinted } from "./tint";

/** Tints as Excel stores the shades of its palette. */
const LIGHTER = [0.79998168889431442, 0.59999389629810485, 0.39997558519241921] as const;
const DARKER = [-0.249977111117893, -0.499984740745262] as const;
const SHADES = [...LIGHTER, ...DARKER];

test.each([
  ["#4472C4", ["#D9E1F2", "#B4C6E7", "#8EA9DB", "#305496", "#203764"]],
  ["#ED7D31", ["#FCE4D6", "#F8CBAD", "#F4B084", "#C65911", "#833C0C"]],
  ["#44546A", ["#D6DCE4", "#ACB9CA", "#8497B0", "#333F4F", "#222B35"]],
  ["#A5A5A5", ["#EDEDED", "#DBDBDB", "#C9C9C9", "#7B7B7B", "#525252"]],
  ["#FFC000", ["#FFF2CC", "#FFE699", "#FFD966", "#BF8F00", "#806000"]],
  ["#5B9BD5", ["#DDEBF7", "#BDD7EE", "#9BC2E6", "#2F75B5", "#1F4E78"]],
  ["#70AD47", ["#E2EFDA", "#C6E0B4", "#A9D08E", "#548235", "#375623"]],
  ["#4F81BD", ["#DCE6F1", "#B8CCE4", "#95B3D7", "#366092", "#244062"]],
  ["#C0504D", ["#F2DCDB", "#E6B8B7", "#DA9694", "#963634", "#632523"]],
])("%s has the shades of Excel's palette", (color, shades) => {
  expect(SHADES.map((tint) => tinted(color, tint))).toEqual(shades);
});

test.each([
  ["#FFFFFF", -0.14999847407452621, "#D9D9D9"],
  ["#FFFFFF", -0.499984740745262, "#808080"],
  ["#000000", 0.499984740745262, "#808080"],
  ["#000000", 0.34998626667073579, "#595959"],
  ["#123456", 1, "#FFFFFF"],
  ["#123456", -1, "#000000"],
])("%s by %d is %s", (color, tint, shade) => {
  expect(tinted(color, tint)).toBe(shade);
});
