import { sheetText } from "../vocabulary";
import type { Layout } from "./layout";
import type { PlanPrint } from "./plan";

/** A text inside a header or footer, where "&" starts a code. */
function plain(text: string): string {
  return text.replaceAll("&", "&&");
}

/** A4 print set-up of a sheet: company, catalogue and sheet above; what the score rests on and the page's number below. */
export function printSetup(
  { locale, catalogue, profile }: Layout,
  orientation: PlanPrint["orientation"],
  area: string,
  company: string,
  { sheet, titleRows, onePage }: { readonly sheet: string; readonly titleRows?: string; readonly onePage?: boolean },
): PlanPrint {
  return {
    orientation,
    area,
    ...(titleRows === undefined ? {} : { titleRows }),
    fitToWidth: true,
    ...(onePage === true ? { fitToHeight: true } : {}),
    header: { left: plain(company), center: plain(`${catalogue.title[locale]} ${catalogue.standard}`), right: plain(sheet) },
    footer: {
      left: plain(
        sheetText("print.footer", locale, {
          catalogue: `${catalogue.id} ${catalogue.version}`,
          profile: `${profile.id} ${profile.version}`,
        }),
      ),
      center: sheetText("print.page", locale),
      right: "&D",
    },
  };
}
