/** What a person types into a cell and Excel takes for something else, in either language; "E" and a figure alone is no number. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
const WORDS = /^\s*(?:true|false)\s*$/iu;
const MONTH = /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\p{Nd}/iu;
const CHINESE_TIME = /^\s*(?:上午|下午|正月|公元|民国|星期)/u;
const ERROR = /^\s*#/u;
const FIGURE_FIRST = /^[^\p{L}]*\p{Nd}/u;

/**
 * Whether a text stays this text when somebody opens its cell for editing and closes it again. In a cell of text format
 * only a leading apostrophe is in danger, which Excel takes for its own text mark; elsewhere everything is that Excel
 * reads as a formula, a figure, a date, a logical value or an error. Where it is not certain the answer is no.
 */
export function readsAsText(text: string, isTextFormat: boolean): boolean {
  if (text.startsWith("'")) {
    return false;
  }
  return isTextFormat || ![FORMULA, WORDS, MONTH, CHINESE_TIME, ERROR, FIGURE_FIRST].some((pattern) => pattern.test(text));
}
