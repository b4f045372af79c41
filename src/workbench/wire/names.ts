/** Members that office.js sends under a shorter name than it offers them. */
const SHORTENED: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };

/** "GetRange" -> "getRange"; names with a leading underscore are the client's own and stay. */
export function publicName(wireName: string): string {
  const shortened = Object.hasOwn(SHORTENED, wireName) ? SHORTENED[wireName] : undefined;
  if (shortened !== undefined) return shortened;
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** "numberFormat" -> "NumberFormat", as answers carry it. */
export function wireName(publicName: string): string {
  return publicName.startsWith("_") ? publicName : publicName.charAt(0).toUpperCase() + publicName.slice(1);
}
