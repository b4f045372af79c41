/** The address that the manifest in the repository names. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

/**
 * The address as the manifest needs it, with a slash at its end.
 * Throws when it is not a plain https address: Excel loads nothing else.
 */
export function baseAddress(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || url.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new Error(`--base must be an https address without query or fragment, such as https://host/path/; it is "${value}"`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The manifest with every address moved from the development server to `base`. */
export function rebaseManifest(manifest, base) {
  return manifest.replaceAll(DEVELOPMENT_BASE, baseAddress(base).replaceAll("&", "&amp;"));
}
