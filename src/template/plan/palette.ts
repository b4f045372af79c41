import type { Locale } from "../../core";
import type { PlanBorder, PlanStyle } from "./plan";

/** The colours of every sheet: one ink, one brand blue, and one signal colour each for open, lost and wrong. */
export const COLORS = {
  ink: "#1F2933",
  muted: "#616E7C",
  brand: "#1B4965",
  onBrand: "#FFFFFF",
  band: "#E3ECF2",
  entry: "#FFFDF0",
  line: "#C5D0DA",
  open: "#FFE8A3",
  lost: "#FCE2CC",
  lostInk: "#8A4100",
  wrong: "#F9D0CC",
  wrongInk: "#9B1C12",
  excludedInk: "#7B8794",
  warning: "#FFF1D0",
  warningInk: "#7A4B00",
  good: "#1E6B3A",
} as const;

/** The font that a language's readers have: on Windows and Mac Excel alike. */
export function fontOf(locale: Locale): string {
  return locale === "zh-CN" ? "Microsoft YaHei" : "Calibri";
}

const GRID: PlanBorder = { edges: ["top", "bottom", "left", "right", "inside-horizontal", "inside-vertical"], style: "thin", color: COLORS.line };

export function base(locale: Locale): PlanStyle {
  return { fontName: fontOf(locale), fontSize: 10, color: COLORS.ink, vertical: "center" };
}
export const TITLE: PlanStyle = { fontSize: 18, bold: true, color: COLORS.brand };
export const NOTE: PlanStyle = { fontSize: 9, color: COLORS.muted };
export const BAND: PlanStyle = { fontSize: 11, bold: true, color: COLORS.brand, fill: COLORS.band };
export const HEADER: PlanStyle = {
  bold: true,
  fontSize: 9,
  color: COLORS.onBrand,
  fill: COLORS.brand,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  borders: [GRID],
};
export const BODY: PlanStyle = { vertical: "top", wrap: true, borders: [GRID] };
export const ENTRY: PlanStyle = { fill: COLORS.entry, locked: false };
export const LABEL: PlanStyle = { color: COLORS.muted, wrap: true, borders: [GRID] };
export const WARNING: PlanStyle = { bold: true, color: COLORS.warningInk, fill: COLORS.warning, wrap: true };
export const BOXED: PlanStyle = { borders: [GRID] };
