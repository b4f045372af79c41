/** Where Microsoft serves office.js, by cloud. `china` is Microsoft 365 operated by 21Vianet. */
export const OFFICE_SCRIPTS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Who may show the pane in a frame. Browsers read this from a response header only, never from the page. */
const EXCEL_FRAMES = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://onedrive.live.com",
  "https://*.partner.office365.cn",
  "https://*.sharepoint.cn",
];

const text = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

const NOTHING_BUT_OURS = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  // Excel on the web sets style attributes through office.js, and Fluent UI writes its rules into a style element.
  "style-src": ["'self'", "'unsafe-inline'"],
  // A blob is made by the page itself: a picture that was pasted, what the grid draws.
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "object-src": ["'none'"],
};

/** The task pane's policy: our own files and, in Excel, the one host that office.js comes from. */
export function panePolicy(officeScript) {
  const office = officeScript === null ? [] : [new URL(officeScript).origin];
  return text({ ...NOTHING_BUT_OURS, "script-src": ["'self'", ...office] });
}

/** The workbench page frames the pane and hands out workbooks as downloads; Univer draws from data fonts. */
export function workbenchPolicy() {
  return text({ ...NOTHING_BUT_OURS, "font-src": ["'self'", "data:"], "frame-src": ["'self'"] });
}

/** The offline page's policy: its own script and style by their digests, workers that the page makes of itself, and no network at all. */
export function verifyPagePolicy(script, style) {
  return text({
    "default-src": ["'none'"],
    "script-src": [script],
    "style-src": [style],
    "img-src": ["data:"],
    "connect-src": ["'none'"],
    "worker-src": ["blob:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "object-src": ["'none'"],
  });
}

/** The header that a server adds for the pane of the Excel build. */
export const EXCEL_FRAME_ANCESTORS = text({ "frame-ancestors": EXCEL_FRAMES });

/** The header of the workbench's own server: nobody else frames it. */
export const WORKBENCH_FRAME_ANCESTORS = text({ "frame-ancestors": ["'self'"] });
