import { Button, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import type { Locale } from "../../../core";
import { useWords } from "../../words";
import { THEME_CHOICES, type ThemeChoice } from "../frame";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

export interface DisplayMenuProps {
  readonly theme: ThemeChoice;
  readonly onLocaleChange: (locale: Locale) => void;
  readonly onThemeChange: (theme: ThemeChoice) => void;
}

/** Chooses the language and the colours of the pane. */
export function DisplayMenu({ theme, onLocaleChange, onThemeChange }: DisplayMenuProps) {
  const words = useWords();
  return (
    <Menu
      inline
      checkedValues={{ locale: [words.locale], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosen = checkedItems[0];
        const locale = LOCALES.find((candidate) => candidate === chosen);
        const choice = THEME_CHOICES.find((candidate) => candidate === chosen);
        if (name === "locale" && locale !== undefined) {
          onLocaleChange(locale);
        }
        if (name === "theme" && choice !== undefined) {
          onThemeChange(choice);
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<SettingsRegular />} aria-label={words.pane("menu.label")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.pane("menu.language")}</MenuGroupHeader>
            {LOCALES.map((locale) => (
              <MenuItemRadio key={locale} name="locale" value={locale} lang={locale}>{words.pane(`locale.${locale}`)}</MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.pane("menu.theme")}</MenuGroupHeader>
            {THEME_CHOICES.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>{words.pane(`theme.${choice}`)}</MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
