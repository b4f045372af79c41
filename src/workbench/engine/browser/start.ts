import { Injector, LocaleService, LocaleType, LogLevel, ThemeService, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { ISheetCellDropdownManagerService, ISheetClipboardService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import { registerDocumentPlugins, openWorkbook, univerOverrides } from "../univer/headless";
import { chinese } from "./chinese";
import { english } from "./english";
import { createDropdowns } from "./listDropdown";
import { createClipboard } from "./pasteText";
// The order is Univer's: what comes later leans on what comes before.
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import "@univerjs/sheets-table-ui/lib/index.css";

export type GridLocale = "zh-CN" | "en-US";

const LOCALES: Readonly<Record<GridLocale, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

/** Univer's own protection is another than the one that workbooks carry; two of them would only confuse. */
const WITHOUT_PROTECTION = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    "sheet.command.add-range-protection-from-toolbar",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
  ].map((id) => [id, { hidden: true }]),
);

export interface BrowserUniverOptions {
  readonly container: HTMLElement;
  readonly locale: GridLocale;
  readonly dark: boolean;
}

/** Univer with its grid, formula bar, sheet tabs and menus in the container; nothing of it talks to a network. */
export function startBrowserUniver(options: BrowserUniverOptions): Univer {
  const univer = new Univer({
    ...univerOverrides(),
    theme: defaultTheme,
    darkMode: options.dark,
    locale: LOCALES[options.locale],
    locales: { [LocaleType.ZH_CN]: chinese, [LocaleType.EN_US]: english },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container: options.container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    footer: true,
    contextMenu: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  registerDocumentPlugins(univer, () =>
    univer.registerPlugin(UniverSheetsUIPlugin, {
      disableForceStringAlert: true,
      disableForceStringMark: true,
      menu: WITHOUT_PROTECTION,
      override: [
        [ISheetClipboardService, { useFactory: createClipboard, deps: [Injector] }],
        [ISheetCellDropdownManagerService, { useFactory: createDropdowns, deps: [Injector] }],
      ],
    }),
  );
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  openWorkbook(univer, null);
  return univer;
}

export function setGridLocale(univer: Univer, locale: GridLocale): void {
  univer.__getInjector().get(LocaleService).setLocale(LOCALES[locale]);
}

export function setGridDark(univer: Univer, dark: boolean): void {
  univer.__getInjector().get(ThemeService).setDarkMode(dark);
}
