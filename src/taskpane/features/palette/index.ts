export { Palette, type PaletteItem } from "./Palette";
export { usePalette } from "./usePalette";
