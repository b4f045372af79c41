import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { Locale } from "../../../core";

/** `system` follows the operating system and, where the entry point says so, Office. */
export type ThemeChoice = "system" | "light" | "dark" | "high-contrast";
export type ThemeName = Exclude<ThemeChoice, "system">;
export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark", "high-contrast"];

/** A deep teal; 80 is the primary shade and carries white text at 5.5:1. */
const BRAND: BrandVariants = {
  10: "#011110", 20: "#05201f", 30: "#0a302f", 40: "#0d3f3e", 50: "#0f4e4c", 60: "#105d5b", 70: "#106b68", 80: "#107572",
  90: "#22837f", 100: "#3b918d", 110: "#549f9b", 120: "#6eaeaa", 130: "#88bdb9", 140: "#a3ccc9", 150: "#bfdcda", 160: "#dcecea",
};

const LIGHT = createLightTheme(BRAND);
const DARK_BASE = createDarkTheme(BRAND);
/** The lighter brand shades give links and selected marks enough contrast on dark grey. */
const DARK: Theme = { ...DARK_BASE, colorBrandForeground1: BRAND[120], colorBrandForeground2: BRAND[130], colorBrandForegroundLink: BRAND[130] };

const FONTS: Readonly<Record<Locale, string>> = {
  "zh-CN": "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  "en-US": "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif",
};

/** The theme's tokens, with fonts that draw the language well. */
export function themeTokens(name: ThemeName, locale: Locale): Theme {
  const base = name === "light" ? LIGHT : name === "dark" ? DARK : teamsHighContrastTheme;
  return { ...base, fontFamilyBase: FONTS[locale], fontFamilyNumeric: FONTS[locale] };
}
