/** What a format code shows as it stands: quoted, escaped, or behind a sign for blanks and filling. */
const LITERAL = /"[^"]*"|\\.|_.|\*./gsu;
const BRACKETED = /\[[^[\]]*\]/g;
/** Something of the value: digits, a text, the date and time, or the general format. */
const SHOWS_VALUE = /[0#?@]|general|[ymdhse]|g\/通用格式/i;
const FIGURES = /[\p{N}零〇一二三四五六七八九十百]/u;
const LONGEST = 1_024;

/**
 * Whether a number format may show something else than the value: a part of it shows a fixed text or nothing for some values, or puts figures
 * of its own beside the value. "" is a format that programs have built in; none of those does.
 */
export function isMasking(code: string): boolean {
  const format = code.slice(0, LONGEST);
  if (format === "") {
    return false;
  }
  const literals = (format.match(LITERAL) ?? []).filter((literal) => literal.startsWith('"') || literal.startsWith("\\"));
  const sections = format.replace(LITERAL, "").replace(BRACKETED, "").split(";");
  return literals.some((literal) => FIGURES.test(literal)) || sections.some((section, index) => !showsValue(section, index));
}

/** The third section is for zero alone, where accounts show a dash, but never nothing. */
function showsValue(section: string, index: number): boolean {
  return SHOWS_VALUE.test(section) || (index === 2 && section.includes("-"));
}
