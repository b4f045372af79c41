import { Button } from "@fluentui/react-components";
import type { ServiceStar } from "../application";
import type { Locale } from "../core";
import { ErrorBoundary, Notice } from "./components";
import { Frame, type ThemeChoice } from "./features/frame";
import { Shell, type PaneCommandSource } from "./features/shell";
import { BROWSER_KEEPS_NOTHING, DraftStoreProvider, ServiceStarProvider, SessionProvider, TodayProvider, type DraftStore, type Today, BankProvider, PersonProvider } from "./session";
import { useWords } from "./words";

export interface AppProps {
  /** the use cases; keep the same object for the life of the page */
  readonly serviceStar: ServiceStar;
  /** language of the pane (the workbook has its own) */
  readonly locale: Locale;
  /** `system` follows the operating system; pass Office's theme where it is known */
  readonly theme: ThemeChoice;
  /** a person chose another language: remember it and pass it back as `locale` */
  readonly onLocaleChange: (locale: Locale) => void;
  /** a person chose other colours: remember them and pass them back as `theme` */
  readonly onThemeChange: (theme: ThemeChoice) => void;
  /** the assessor who works in this browser; "" where nobody said. Without `onPersonChange` it lives as long as the pane */
  readonly person?: string;
  /** a person said who they are: remember it and pass it back as `person` */
  readonly onPersonChange?: (person: string) => void;
  /** the ribbon's commands; keep the same source for the life of the page */
  readonly commands?: PaneCommandSource;
  /** keeps what was typed and not yet written; keep the same store for the life of the page */
  readonly drafts?: DraftStore;
  /** the day as YYYY-MM-DD in the person's own time zone; without it nothing counts as overdue */
  readonly today?: Today;
  /** a fault in the pane itself, told once each; what is shown never holds it */
  readonly onError?: (error: unknown) => void;
}

const NO_DAY: Today = () => "";

/**
 * The task pane. It fills its parent, which needs a height (html, body and the root element at 100 %),
 * reads the workbook when it is mounted and follows its changes until it is unmounted.
 */
export function App({ serviceStar, locale, theme, onLocaleChange, onThemeChange, person, onPersonChange, commands, drafts = BROWSER_KEEPS_NOTHING, today = NO_DAY, onError }: AppProps) {
  return (
    <Frame locale={locale} theme={theme}>
      <ErrorBoundary onError={onError} fallback={(reset) => <Crash onReset={reset} />}>
        <ServiceStarProvider serviceStar={serviceStar}>
          <SessionProvider>
            <BankProvider>
              <DraftStoreProvider store={drafts}>
                <TodayProvider today={today}>
                  <PersonProvider {...(person === undefined ? {} : { person })} {...(onPersonChange === undefined ? {} : { onChange: onPersonChange })}>
                    <Shell theme={theme} onLocaleChange={onLocaleChange} onThemeChange={onThemeChange} commands={commands} onError={onError} />
                  </PersonProvider>
                </TodayProvider>
              </DraftStoreProvider>
            </BankProvider>
          </SessionProvider>
        </ServiceStarProvider>
      </ErrorBoundary>
    </Frame>
  );
}

function Crash({ onReset }: { readonly onReset: () => void }) {
  const words = useWords();
  return (
    <main>
      <Notice intent="error" title={words.pane("crash.title")} announced actions={<Button size="small" onClick={onReset}>{words.pane("crash.action")}</Button>}>
        {words.pane("crash.body")}
      </Notice>
    </main>
  );
}
