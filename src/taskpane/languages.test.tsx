import { render, screen } from "@testing-library/react";
import { VIEWS } from "../../test/support/pane/views";
import { CannotLoad } from ".";

/** Names and codes that are the same in every language, and what the test assessment itself holds. */
const SAME_EVERYWHERE = [
  /GB\/T 27922-2011/g, /\btest 1$/g, // the catalogue of the tests
  /GB 32100/g, /gbt-27922-2011/g, /servicestar\.[a-z]+/g, /Excel|Office|Word|Microsoft|JSON|UTF-8|English/g, /#NAME\?/g,
  /\b(Enter|Esc|Ctrl)\b/g, /\b[A-Z]{3}\d{3}\b/g, /\b[A-Z]{1,2}\d+\b/g, /[a-z0-9-]+\.json/gi, /[“"]x[”"]/g,
  /[a-z]+(\/\d+)?\/[a-zA-Z]+(\/\w+)?(\.xml)?/g, // a path in a document or a file
  /https?:\/\/\S*/g,
  /SHA-256|\b[0-9a-f]{64}\b/g,
  /\.(?:xlsx|docx|html|json)\b|\b[KM]B\b/g,
  /^[a-z]+(-[a-z]+)+$/g, // the code of a refusal
  /\bsmall\b|clause \d[.\d]*|look at \d[.\d]*|^test$|^1 first$|^2 second$/g, // the small catalogue of the tests
  /\bES256\b|\bF0[12]\b/g,
  /\b[0-9a-f]{4}( [0-9a-f]{4}){3}\b|\b[A-Z]{6}-[A-Z]\b/g, // a mark for paper
  /(?<=密钥指纹 )[\w-]{43}|(?<=密钥 )[\w-]{12}/g,
  /\d{4}-\d\d-\d\dT[\d:+-]+/g,
  /www\.cnqr\.org\S+ \/ single source）/g, // where the catalogue has a figure from
];
/** Paths of one part and keys named in quotes belong to the file format. */
const FORMAT_WORDS = /\b(format|id|version|standard|title|approval|sections)\b/g;
const CHINESE_IN_ENGLISH = /海星电器有限公司|示例认证中心|[陈林张李王赵周][一二三四五六八]|名册\.json|手册|见记录|江南电器服务有限公司|简体中文|汇总|现场记录 12 页|企业不提供该项服务/g;

/** Every text that a person can read or hear: text, labels, hints. */
function readable(): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      texts.push(...["aria-label", "placeholder", "title", "alt"].map((name) => node.getAttribute(name) ?? ""));
    } else if (!["STYLE", "SCRIPT"].includes(node.parentElement?.tagName ?? "")) {
      texts.push(node.textContent ?? "");
    }
  }
  return texts.filter((text) => text.trim() !== "");
}

const without = (text: string, patterns: readonly RegExp[]): string => patterns.reduce((rest, pattern) => rest.replace(pattern, " "), text);
const englishLeft = (): readonly string[] => readable().filter((text) => /[A-Za-z]{2,}/.test(without(text, [...SAME_EVERYWHERE, FORMAT_WORDS])));
const chineseLeft = (): readonly string[] => readable().filter((text) => /\p{Script=Han}/u.test(without(text, [CHINESE_IN_ENGLISH])));
const parametersLeft = (): readonly string[] => readable().filter((text) => /\{\w+\}/.test(text));

test.each(VIEWS)("no English in the Chinese view, and no parameter left open: $name", async ({ show }) => {
  await show("zh-CN");
  expect(readable().length).toBeGreaterThan(5);
  expect(englishLeft()).toEqual([]);
  expect(parametersLeft()).toEqual([]);
});

test.each(VIEWS)("no Chinese in the English view, and no parameter left open: $name", async ({ show }) => {
  await show("en-US");
  expect(readable().length).toBeGreaterThan(5);
  expect(chineseLeft()).toEqual([]);
  expect(parametersLeft()).toEqual([]);
});

test("a view without Excel is in one language too", () => {
  render(<CannotLoad locale="zh-CN" theme="light" reason="no-answer" onRetry={() => undefined} />);
  expect(englishLeft()).toEqual([]);
  expect(screen.getByRole("button")).toHaveTextContent("重试");
});
