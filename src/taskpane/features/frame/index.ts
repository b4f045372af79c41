export { Frame, type FrameProps } from "./Frame";
export { THEME_CHOICES, type ThemeChoice } from "./theme";
