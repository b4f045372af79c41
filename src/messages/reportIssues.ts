import type { Issue, Locale } from "../core";
import { defineTexts, fillText } from "./text";

/** Why a report, or the record of a decision, was not given out, by the code of the issue: what is wrong, and what to do about it. */
export const reportIssueTexts = defineTexts({
  "zh-CN": {
    "template-not-word.problem": "模板不是 Word 文档（.docx 或 .dotx）。",
    "template-not-word.mend": "请在 Word 中打开它，另存为“Word 文档 (*.docx)”。",
    "template-password.problem": "模板设有打开密码，内容已加密。",
    "template-password.mend": "请在 Word 中取消密码后另存。",
    "template-too-large.problem": "模板过大，或其中的部件超出上限。",
    "template-too-large.mend": "请压缩模板中的图片，或删去不用的内容。",
    "template-bomb.problem": "模板中有部件的压缩比异常，像是压缩炸弹，未予读取。",
    "template-bomb.mend": "请向提供方索取原始模板。",
    "template-doctype.problem": "模板的部件“{part}”含有文档类型声明（DOCTYPE）；Word 从不写这种声明。",
    "template-doctype.mend": "请在 Word 中打开模板并重新保存。",
    "template-broken.problem": "模板文件损坏或有歧义（部件“{part}”，原因 {reason}）。",
    "template-broken.mend": "请在 Word 中打开模板并重新保存。",
    "template-macros.problem": "模板含有宏。",
    "template-macros.mend": "请在 Word 中另存为不含宏的“Word 文档 (*.docx)”。",
    "template-active.problem": "模板嵌有会运行或带入其他文档的内容（部件“{part}”）。",
    "template-active.mend": "请删去嵌入的对象、控件、附加文档或宏，再保存。",
    "template-external.problem": "模板引用了文件之外的内容：{target}（部件“{part}”）。",
    "template-external.mend": "请把链接的图片改为嵌入；在 Word 的“模板和加载项”中把文档模板改为 Normal，再保存。",
    "template-field.problem": "模板含有会读取外部内容的域“{field}”（部件“{part}”）。",
    "template-field.mend": "请删去此域；页码等普通域可以保留。",
    "template-tag-broken.problem": "占位符“{tag}”的花括号不成对（部件“{part}”）。",
    "template-tag-broken.mend": "每个占位符都要写成 {名称}，左右花括号各一个。",
    "template-list-broken.problem": "循环“{tag}”没有成对，或与另一循环交叉（部件“{part}”）。",
    "template-list-broken.mend": "循环以 {#名称} 开始、以同名的 {/名称} 结束，须在同一张表格或同一段正文之内。",
    "template-tag-place.problem": "占位符“{tag}”所在的位置无法填写（部件“{part}”）。",
    "template-tag-place.mend": "循环的开始和结束须在同一表格的行内，或各占一段。",
    "template-picture-place.problem": "图示“{tag}”不能放在这里（部件“{part}”）。",
    "template-picture-place.mend": "图示只能放在正文中、循环之外，并单独占一段。",
    "template-placeholder-unknown.problem": "没有名为“{tag}”的占位符（部件“{part}”{list}）。",
    "template-placeholder-unknown.mend": "请对照使用说明中的占位符一览改正；循环内的名称只在该循环内有效。",
    "report-left-out.problem": "按此模板，文件缺少“{alias}”（{field}）：共 {count} 项，首项为“{first}”。",
    "report-left-out.mend": "请在模板中加入该占位符；列表内的占位符须放在相应的循环之内。",
    "report-differs.problem": "读回的文件与应写的内容不一致：应为“{expected}”，实为“{found}”。",
    "report-differs.mend": "请改用内置模板，并把此模板交给服务星评的维护者。",
    "in.list": "，循环“{list}”内",
  },
  "en-US": {
    "template-not-word.problem": "The template is no Word document (.docx or .dotx).",
    "template-not-word.mend": "Open it in Word and save it as “Word Document (*.docx)”.",
    "template-password.problem": "The template has a password and is encrypted.",
    "template-password.mend": "Take the password off in Word and save it again.",
    "template-too-large.problem": "The template is too large, or something in it is.",
    "template-too-large.mend": "Compress the pictures in it, or take out what is not needed.",
    "template-bomb.problem": "Something in the template is compressed beyond reason, like a zip bomb; it was not read.",
    "template-bomb.mend": "Ask for the original template.",
    "template-doctype.problem": "The part “{part}” of the template has a document type (DOCTYPE), which Word never writes.",
    "template-doctype.mend": "Open the template in Word and save it again.",
    "template-broken.problem": "The template is damaged or ambiguous (part “{part}”, reason {reason}).",
    "template-broken.mend": "Open the template in Word and save it again.",
    "template-macros.problem": "The template holds macros.",
    "template-macros.mend": "Save it in Word as “Word Document (*.docx)”, without macros.",
    "template-active.problem": "The template embeds something that runs or takes in other documents (part “{part}”).",
    "template-active.mend": "Take out embedded objects, controls, attached documents and macros, and save it.",
    "template-external.problem": "The template refers to something outside of it: {target} (part “{part}”).",
    "template-external.mend": "Embed linked pictures; under Templates and Add-ins in Word, set the document template to Normal; then save it.",
    "template-field.problem": "The template has a field that reads from outside: {field} (part “{part}”).",
    "template-field.mend": "Take the field out. Plain fields such as page numbers may stay.",
    "template-tag-broken.problem": "The braces of the placeholder “{tag}” do not match (part “{part}”).",
    "template-tag-broken.mend": "Write every placeholder with one brace on each side.",
    "template-list-broken.problem": "The loop “{tag}” has no counterpart, or crosses another one (part “{part}”).",
    "template-list-broken.mend": "A loop begins with “#” and its name and ends with “/” and the same name, in one table or one stretch of text.",
    "template-tag-place.problem": "The placeholder “{tag}” cannot be filled where it stands (part “{part}”).",
    "template-tag-place.mend": "A loop has to begin and end in rows of one table, or in paragraphs of their own.",
    "template-picture-place.problem": "The picture “{tag}” cannot stand here (part “{part}”).",
    "template-picture-place.mend": "Put it into the body of the document, outside of loops, in a paragraph of its own.",
    "template-placeholder-unknown.problem": "There is no placeholder “{tag}” (part “{part}”{list}).",
    "template-placeholder-unknown.mend": "Compare it with the list of placeholders in the user guide; names of a loop count inside of that loop only.",
    "report-left-out.problem": "With this template the document would lack “{field}”: {count} in all, the first is “{first}”.",
    "report-left-out.mend": "Put the placeholder into the template; those of a list belong inside of its loop.",
    "report-differs.problem": "The document that was read back says “{found}” where it ought to say “{expected}”.",
    "report-differs.mend": "Use the built-in template, and give this one to those who maintain ServiceStar.",
    "in.list": ", in the loop “{list}”",
  },
});

/** What keeps a report from being given out, and what to do; null for an issue of another area. */
export function reportProblem({ code, params }: Issue, locale: Locale): { readonly problem: string; readonly mend: string } | null {
  const texts: Readonly<Record<string, string>> = reportIssueTexts[locale];
  const problem = texts[`${code}.problem`];
  const mend = texts[`${code}.mend`];
  if (problem === undefined || mend === undefined) {
    return null;
  }
  const list = String(params["list"] ?? "");
  return { problem: fillText(problem, { ...params, list: list === "" ? "" : fillText(reportIssueTexts[locale]["in.list"], { list }) }), mend };
}
