import { FluentProvider, mergeClasses } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import type { Locale } from "../../../core";
import { WordsProvider } from "../../words";
import { useFrameStyles } from "./Frame.styles";
import { themeTokens, type ThemeChoice } from "./theme";
import { useThemeName } from "./useThemeName";

export interface FrameProps {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly children?: ReactNode;
}

/** Language, colours and the outer box of everything that the pane draws. */
export function Frame({ locale, theme, children }: FrameProps) {
  const styles = useFrameStyles();
  const name = useThemeName(theme);
  const fluent = useMemo(() => themeTokens(name, locale), [name, locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <FluentProvider theme={fluent} className={mergeClasses(styles.root, name === "light" ? styles.light : styles.dark)}>
      <WordsProvider locale={locale}>{children}</WordsProvider>
    </FluentProvider>
  );
}
