import type { Locale } from "../../core";
import { Markup, markup } from "./markup";
import { pageStyle, type PageMargins } from "./style";

/** Marks where the page's number stands in a text; no text of a document holds it. */
export const NUMBER = "\uE002";

export interface PageFrame extends Omit<PageMargins, "foot"> {
  readonly locale: Locale;
  readonly title: string;
  readonly company: string;
  /** how the number of a page is told, with `NUMBER` for it and for how many there are */
  readonly foot: string;
  /** told on the screen alone */
  readonly note: string;
}

/** A document as one file for the browser: without scripts, without anything from elsewhere, with its own policy that says so. */
export function pageFrame({ locale, title, company, head, caution, mark, foot, note }: PageFrame, body: Markup): string {
  const [before = "", between = "", after = ""] = foot.split(NUMBER);
  const style = pageStyle(locale, { head, caution, mark, foot: [before, between, after] });
  const page = markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${`${title} – ${company}`}</title><style>${new Markup(style)}</style></head>
<body><main><p class="note screen">${note}</p>
<header class="cover"><h1>${title}</h1><p class="company" dir="auto">${company}</p></header>
${body}
</main></body></html>
`;
  return page.text;
}
