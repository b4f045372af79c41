import type { Issue, Locale, Params } from "../core";
import { refusalText } from "./refusals";
import { defineTexts, fillText } from "./text";

/** What each issue code says and what to do about it; the place is shown beside it by whoever lists it. */
export const issueTexts = defineTexts({
  "zh-CN": {
    // 文件
    "file-missing": "找不到该文件；请核对路径和文件名。",
    "file-is-directory": "这是一个文件夹；请给出其中的文件。",
    "file-unreadable": "无法读取该文件（{reason}）；请检查权限，并确认它没有被其他程序占用。",
    "file-too-large": "文件超过 {limit} MB；这不像是评审文件，未予读取。",
    "file-exists": "该文件已存在；为免覆盖已填写的内容，不予写入。请换一个文件名，或先移走原文件。",
    "folder-missing": "找不到要写入的文件夹；请核对路径，或先建立该文件夹。",
    "file-unwritable": "无法写入该文件（{reason}）；请检查权限和磁盘空间。没有留下写了一半的文件。",
    "workbook-not-json": "这是 Excel 工作簿，这里需要 JSON 文件；评分工作簿请用 servicestar score 计分。",
    "workbook-not-scoring": "这不是评分工作簿：其中没有本模板的表格和名称；请确认选对了文件。",
    "workbook-name-ambiguous": "名称“{name}”没有指向唯一的区域（{refersTo}），无法判断以哪里为准；请在名称管理器中删除多余的名称。",
    "workbook-area-too-large": "“{name}”的区域超过 {limit} 个单元格；请把它改回原来的大小。",
    "workbook-cells-merged": "{range} 是合并单元格，与“{name}”重叠，无法判断其中的值属于哪一格；请取消合并并重新填写。",
    "workbook-unwritable": "工作簿的内容超出 Excel 的限制（{limit}，{cell}）；请缩短条款目录或规则中的文本。",
    "workbook-catalogue-differs": "工作簿所带的条款目录是“{found}”，与 --catalogue 给出的“{expected}”不同；请去掉该选项，或换用工作簿所用的目录。",
    "workbook-profile-differs": "工作簿所带的认证机构规则是“{found}”，与 --profile 给出的“{expected}”不同；请去掉该选项，或换用工作簿所用的规则。",
    // 编码与 JSON
    "not-utf8": "第 {byte} 个字节起不是 UTF-8 编码；请用 UTF-8 重新保存文件。",
    "json-invalid": "第 {line} 行第 {column} 列不符合 JSON 语法；请检查此处的引号、逗号和括号。",
    "json-too-deep": "嵌套超过 {limit} 层；这不是本格式的文件。",
    "duplicate-key": "键“{key}”在同一对象中出现两次，无法判断以哪个为准；请删除其中一个。",
    "number-too-large": "数值 {value} 超出可精确表示的范围（±9007199254740991）；请改正。",
    "lone-surrogate": "文本含有不完整的 Unicode 字符（孤立代理项）；请重新输入该文本。",
    // 结构
    "format-differs": "文件格式是“{found}”，这里需要“{expected}”；请确认选对了文件。",
    "unknown-key": "格式中没有键“{key}”；请检查拼写，或删除它。",
    "missing-key": "缺少键“{key}”；请补上。",
    "not-an-object": "这里应为对象 { … }，实际是 {found}。",
    "not-a-list": "这里应为列表 [ … ]，实际是 {found}。",
    "not-a-text": "这里应为带引号的文本（数值也写成文本，如 \"2.5\"），实际是 {found}。",
    "not-true-or-false": "这里应为 true 或 false（不带引号），实际是 {found}。",
    "not-a-whole-number": "这里应为不带引号的整数，实际是 {found}。",
    "not-a-decimal": "{found} 不是规范的十进制数；请写成 \"2.5\" 的形式：只用半角数字，无多余的零、正号、指数或空格，小数点前后各不超过 15 位，不用 \"-0\"。",
    "not-a-date": "{found} 不是实际存在的日期；请写成 YYYY-MM-DD。",
    "unknown-word": "{found} 不是允许的取值；可用：{allowed}。",
    "key-not-for-status": "键“{key}”不属于该条款所填的状态；请删除它，或改正 status。",
    "catalogue-differs": "评审所依据的条款目录是“{found}”，当前使用的是“{expected}”；请用 --catalogue 指定评审所用的目录。",
    "profile-differs": "评审所依据的认证机构规则是“{found}”，当前使用的是“{expected}”；请用 --profile 指定评审所用的规则。",
    // 条款目录
    "list-empty": "列表为空；至少需要一项。",
    "id-malformed": "编号“{id}”格式不对；应为用点分隔的数字，如 5.1.2，不含前导零。",
    "id-duplicate": "编号 {id} 重复；请改为唯一的编号。",
    "id-not-under-parent": "编号 {id} 不在上级 {parent} 之下；应为 {parent} 加一个点和一个数字。",
    "id-out-of-order": "编号 {id} 排在 {after} 之后，顺序不对；请按数字大小排列。",
    "points-not-positive": "分值 {points} 不大于 0；条款的分值必须大于 0。",
    "section-sum-differs": "{section} 各条款分值合计 {sum}，与该部分的分值 {points} 不等；请改正，使两者完全一致。",
    "source-missing": "条款 {clause} 的分值标为已公布（published），但没有写明来源；请填写 source，或改为其他出处。",
    "approval-incomplete": "已批准的条款目录必须写明批准人和批准日期；请补上。",
    "approval-with-provisional": "条款目录中有 {count} 个占位分值（首个：{first}），不能标为已批准；请先确认这些分值，或改为 draft。",
    // 认证机构规则
    "number-not-positive": "数值 {value} 不大于 0；此处必须大于 0。",
    "count-out-of-range": "整数 {value} 超出范围；应为{range}。",
    "cap-below-floor": "总分上限 {cap} 低于下限 {floor}；请改正其一。",
    "grade-id-duplicate": "等级标识“{id}”重复；各等级及不合格的标识须互不相同。",
    "grade-from-duplicate": "两个等级的起始分同为 {from}；请改为不同的分数。",
    "grade-from-too-fine": "按显示值定级时，起始分 {from} 的小数位不能多于 {decimals} 位。",
    // 评审
    "method-mismatch": "条款 {clause} 的计分方法是“{method}”，不能填“{status}”；请改用适合的状态。",
    "not-excludable": "条款 {clause} 不允许删减；请评定该条款。",
    "sample-size-invalid": "条款 {clause} 的样本数 {sampleSize} 无效；应为不小于 1 的整数。",
    "nonconforming-invalid": "条款 {clause} 的不符合数 {nonconforming} 无效；应为不小于 0 的整数。",
    "nonconforming-exceeds-sample": "条款 {clause} 的不符合数 {nonconforming} 大于样本数 {sampleSize}；请核对。",
    "score-out-of-range": "条款 {clause} 的评定分 {score} 超出范围；应在 0 到 {points} 之间。",
    "score-off-step": "条款 {clause} 的评定分 {score} 不是 {step} 的整数倍；请按评分步长填写。",
    "clause-unknown": "条款目录中没有条款“{clause}”；请核对编号和目录版本。",
    "too-many-bonuses": "特别加分项有 {count} 项，最多允许 {max} 项；请保留符合条件的。",
    "no-applicable-clause": "所有条款都被删减，没有涉及项分值，无法计分；请至少评定一个条款。",
    // 工作簿
    "basis-name-missing": "工作簿缺少名称 {name}，无法确定评分依据；请从未改动的评分工作簿重新开始，或恢复该名称。",
    "basis-unreadable": "工作簿“依据”表中 {name} 的内容无法读取，可能被改动；请恢复原内容。",
    "catalogue-hash-differs": "工作簿所带的条款目录 {id} 与其校验值不符，内容被改动过；请从未改动的副本重新开始。",
    "profile-hash-differs": "工作簿所带的认证机构规则 {id} 与其校验值不符，内容被改动过；请从未改动的副本重新开始。",
    "template-unknown": "工作簿的模板是“{found}”，当前支持“{expected}”；请用相应版本的服务星评打开。",
    "table-missing": "工作簿缺少表格 {table}；请恢复该表格，或重新生成评分工作簿。",
    "column-missing": "表格 {table} 缺少“{column}”列；请恢复该列的表头。",
    "column-twice": "表格 {table} 中“{column}”列出现两次；请删除多余的一列。",
    "rows-below-table": "表格 {table} 下方另有内容，不会计入；请移入表格内或删除。",
    "row-without-clause": "该行没有条款编号，却填有内容；请恢复编号，或清除内容。",
    "row-foreign": "条款目录中没有“{found}”；请恢复原编号，或删除该行。",
    "row-clause-twice": "条款 {clause} 在评分表中出现两次；请删除多余的一行。",
    "row-clause-missing": "评分表中缺少条款 {clause}；请恢复该行。",
    "row-clause-faulty": "该行的条款编号“{found}”无法读取；请恢复为原来的文本编号。",
    "row-points-changed": "条款 {clause} 的分值被改动：应为 {expected}，实际为“{found}”；请恢复。",
    "row-title-changed": "条款 {clause} 的名称被改动：应为“{expected}”，实际为“{found}”；请恢复。",
    "row-look-for-changed": "条款 {clause} 的评审要点被改动；请恢复为目录中的文字。",
    "row-method-changed": "条款 {clause} 的计分方法被改动：应为“{expected}”，实际为“{found}”；请恢复。",
    "row-section-entry": "{section} 是标题行，不能填写评定内容；请把内容移到所属条款。",
    "head-unreadable": "“{found}”无法读取，按空白处理；请改正这一格。",
    // 命令行
    "command-missing": "没有给出命令；运行 servicestar --help 查看用法。",
    "command-unknown": "没有命令“{found}”；运行 servicestar --help 查看用法。",
    "command-unavailable": "当前版本尚不提供命令“{found}”；运行 servicestar --help 查看可用的命令。",
    "option-unknown": "该命令没有选项“{option}”；运行 servicestar --help 查看用法。",
    "option-without-value": "选项 {option} 缺少取值；请在其后写明。",
    "option-with-value": "选项 {option} 不带取值；请去掉等号及其后的内容。",
    "option-twice": "选项 {option} 给出了两次；请只保留一个。",
    "input-missing": "没有给出要处理的文件；请在命令后写上文件路径。",
    "argument-unexpected": "多余的参数“{found}”；该命令只处理一个文件。",
    "locale-unknown": "不支持语言“{found}”；可用：zh-CN、en-US。",
    "out-missing": "没有给出要写入的文件；请加上 --out 文件.xlsx。",
    "out-not-xlsx": "“{found}”不以 .xlsx 结尾；评分工作簿只写为 .xlsx 文件。",
  },
  "en-US": {
    "file-missing": "No such file; check the path and the name.",
    "file-is-directory": "This is a folder; name a file in it.",
    "file-unreadable": "The file cannot be read ({reason}); check its permissions and whether another program holds it.",
    "file-too-large": "The file is larger than {limit} MB; that is no assessment file, so it was not read.",
    "file-exists": "The file is already there; it is not written over, so that no entry is lost. Choose another name or move that file away.",
    "folder-missing": "The folder to write into cannot be found; check the path or make the folder first.",
    "file-unwritable": "The file cannot be written ({reason}); check permissions and disk space. Nothing half-written was left behind.",
    "workbook-not-json": "This is an Excel workbook; a JSON file is needed here. Use servicestar score for scoring workbooks.",
    "workbook-not-scoring": "This is no scoring workbook: the tables and names of the template are not in it. Check that it is the right file.",
    "workbook-name-ambiguous": "The name “{name}” does not point to one range ({refersTo}), so that nobody can tell which one counts; delete the superfluous name in the name manager.",
    "workbook-area-too-large": "The range of “{name}” has more than {limit} cells; set it back to its size.",
    "workbook-cells-merged": "{range} is merged and overlaps “{name}”, so that nobody can tell which cell its value belongs to; unmerge and enter it again.",
    "workbook-unwritable": "The workbook's content goes beyond what Excel takes ({limit}, {cell}); shorten the texts of the catalogue or the profile.",
    "workbook-catalogue-differs": "The workbook carries the catalogue “{found}”, which is not the “{expected}” that --catalogue gives; leave the option out or name the workbook's own catalogue.",
    "workbook-profile-differs": "The workbook carries the scheme profile “{found}”, which is not the “{expected}” that --profile gives; leave the option out or name the workbook's own profile.",
    "not-utf8": "Byte {byte} and what follows is not UTF-8; save the file again as UTF-8.",
    "json-invalid": "Line {line}, column {column} is not valid JSON; check quotes, commas and brackets there.",
    "json-too-deep": "Nested more than {limit} levels deep; this is not a file of this format.",
    "duplicate-key": "Key “{key}” stands twice in one object, and nothing tells which one counts; remove one.",
    "number-too-large": "{value} is beyond what can be held exactly (±9007199254740991); correct it.",
    "lone-surrogate": "The text holds half a Unicode character (a lone surrogate); type it again.",
    "format-differs": "The file's format is “{found}”, needed is “{expected}”; check that it is the right file.",
    "unknown-key": "The format has no key “{key}”; check the spelling or remove it.",
    "missing-key": "Key “{key}” is missing; add it.",
    "not-an-object": "An object { … } belongs here, not {found}.",
    "not-a-list": "A list [ … ] belongs here, not {found}.",
    "not-a-text": "A quoted text belongs here (decimals too are quoted: \"2.5\"), not {found}.",
    "not-true-or-false": "true or false belongs here, without quotes, not {found}.",
    "not-a-whole-number": "A whole number without quotes belongs here, not {found}.",
    "not-a-decimal": "{found} is no plain decimal; write it like \"2.5\": ASCII digits only, no superfluous zero, plus sign, exponent or blank, at most 15 digits on each side of the point, never \"-0\".",
    "not-a-date": "{found} is no date of the calendar; write YYYY-MM-DD.",
    "unknown-word": "{found} is not an allowed value; use one of: {allowed}.",
    "key-not-for-status": "Key “{key}” does not belong to the clause's status; remove it or correct the status.",
    "catalogue-differs": "The assessment was made under the catalogue “{found}”, this run uses “{expected}”; name the right one with --catalogue.",
    "profile-differs": "The assessment was made under the scheme profile “{found}”, this run uses “{expected}”; name the right one with --profile.",
    "list-empty": "The list is empty; it needs at least one item.",
    "id-malformed": "Id “{id}” is malformed; use numbers with dots between them, such as 5.1.2, without leading zeros.",
    "id-duplicate": "Id {id} stands twice; give each its own.",
    "id-not-under-parent": "Id {id} is not under its parent {parent}; it must be {parent}, a dot and one number.",
    "id-out-of-order": "Id {id} stands after {after}; put the ids in numeric order.",
    "points-not-positive": "{points} points are not more than 0; a clause's points must be.",
    "section-sum-differs": "The clauses of {section} add up to {sum}, its points are {points}; make them agree exactly.",
    "source-missing": "The points of clause {clause} are marked as published but no source is named; fill in the source or change the provenance.",
    "approval-incomplete": "An approved catalogue names who approved it and when; fill this in.",
    "approval-with-provisional": "{count} clauses have placeholder points (first: {first}), so the catalogue cannot be approved; settle them or make it a draft.",
    "number-not-positive": "{value} is not more than 0; it must be.",
    "count-out-of-range": "{value} is out of range; it must be {range}.",
    "cap-below-floor": "The cap {cap} is below the floor {floor}; correct one of them.",
    "grade-id-duplicate": "Grade id “{id}” stands twice; grades and the failed grade need different ids.",
    "grade-from-duplicate": "Two grades start from {from}; give them different thresholds.",
    "grade-from-too-fine": "With grading on the displayed total, the threshold {from} may have at most {decimals} decimals.",
    "method-mismatch": "Clause {clause} is scored by the method “{method}”, so “{status}” cannot stand on it; use a status that fits.",
    "not-excludable": "Clause {clause} cannot be excluded; assess it.",
    "sample-size-invalid": "Clause {clause}: sample size {sampleSize} is not valid; it must be a whole number of at least 1.",
    "nonconforming-invalid": "Clause {clause}: {nonconforming} nonconforming is not valid; it must be a whole number of at least 0.",
    "nonconforming-exceeds-sample": "Clause {clause}: {nonconforming} nonconforming is more than the sample size {sampleSize}; check both.",
    "score-out-of-range": "Clause {clause}: the given score {score} is out of range; it must be from 0 to {points}.",
    "score-off-step": "Clause {clause}: the given score {score} is not a multiple of {step}; keep to the step.",
    "clause-unknown": "The catalogue has no clause “{clause}”; check the id and the catalogue's version.",
    "too-many-bonuses": "There are {count} bonuses, at most {max} are allowed; keep those that qualify.",
    "no-applicable-clause": "Every clause is excluded, so there are no applicable points to score by; assess at least one clause.",
    "basis-name-missing": "The workbook lacks the name {name}, so what it is scored by is unknown; restore the name or start from an unchanged scoring workbook.",
    "basis-unreadable": "What {name} holds on the Basis sheet cannot be read and may have been changed; restore it.",
    "catalogue-hash-differs": "The catalogue {id} in this workbook does not match its hash: it was changed; start again from an unchanged copy.",
    "profile-hash-differs": "The scheme profile {id} in this workbook does not match its hash: it was changed; start again from an unchanged copy.",
    "template-unknown": "The workbook's template is “{found}”, supported is “{expected}”; open it with the matching version of ServiceStar.",
    "table-missing": "The workbook lacks the table {table}; restore it or build the scoring workbook again.",
    "column-missing": "Table {table} lacks the column “{column}”; restore its header.",
    "column-twice": "Table {table} has the column “{column}” twice; remove one.",
    "rows-below-table": "There is content below the table {table} that would not count; move it into the table or remove it.",
    "row-without-clause": "The row has no clause id but holds entries; restore the id or clear the entries.",
    "row-foreign": "The catalogue has no “{found}”; restore the id or delete the row.",
    "row-clause-twice": "Clause {clause} stands twice in the scoresheet; delete one of the rows.",
    "row-clause-missing": "The scoresheet lacks clause {clause}; restore its row.",
    "row-clause-faulty": "The row's clause id “{found}” cannot be read; restore it as the text that it was.",
    "row-points-changed": "The points of clause {clause} were changed: {expected} is right, “{found}” stands there; restore them.",
    "row-title-changed": "The title of clause {clause} was changed: “{expected}” is right, “{found}” stands there; restore it.",
    "row-look-for-changed": "What to look for in clause {clause} was changed; restore the catalogue's text.",
    "row-method-changed": "The method of clause {clause} was changed: “{expected}” is right, “{found}” stands there; restore it.",
    "row-section-entry": "{section} is a heading row and takes no entries; move them to the clause that they belong to.",
    "head-unreadable": "“{found}” cannot be read and is taken as blank; correct this cell.",
    "command-missing": "No command was given; see servicestar --help.",
    "command-unknown": "There is no command “{found}”; see servicestar --help.",
    "command-unavailable": "This version does not have the command “{found}” yet; servicestar --help lists what it has.",
    "option-unknown": "This command has no option “{option}”; see servicestar --help.",
    "option-without-value": "Option {option} needs a value after it.",
    "option-with-value": "Option {option} takes no value; remove the equals sign and what follows.",
    "option-twice": "Option {option} stands twice; keep one.",
    "input-missing": "No file was named; write its path after the command.",
    "argument-unexpected": "Unexpected argument “{found}”; this command takes one file.",
    "locale-unknown": "Language “{found}” is not supported; use zh-CN or en-US.",
    "out-missing": "No file to write is given; add --out FILE.xlsx.",
    "out-not-xlsx": "“{found}” does not end in .xlsx; a scoring workbook is written as an .xlsx file only.",
  },
});

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-CN": { "all-or-nothing": "全有或全无", proportional: "按比例", judged: "评判" },
  "en-US": { "all-or-nothing": "all or nothing", proportional: "proportional", judged: "judged" },
};

const STATUS_WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-CN": { sampled: "抽样", judged: "评分" },
  "en-US": { sampled: "sampled", judged: "judged" },
};

/** What an issue says in that language, without its place; a code that has no text is named. */
export function issueText(issue: Issue, locale: Locale): string {
  const texts: Readonly<Record<string, string>> = issueTexts[locale];
  const template = Object.hasOwn(texts, issue.code) ? texts[issue.code] : undefined;
  if (template === undefined) {
    const refusal = refusalText(issue.code, issue.params, locale);
    return refusal === null ? issue.code : `${refusal.problem}${locale === "zh-CN" ? "" : " "}${refusal.mend}`;
  }
  return fillText(template, { ...issue.params, ...derivedParams(issue.params, locale) });
}

/** Params that are codes in the data and words in a text. */
function derivedParams({ method, status, min, max }: Params, locale: Locale): Params {
  return {
    ...(method === undefined ? {} : { method: WORDS[locale][method] ?? method }),
    ...(status === undefined ? {} : { status: STATUS_WORDS[locale][status] ?? status }),
    ...(min === undefined || max === undefined ? {} : { range: rangeText(min, max, locale) }),
  };
}

function rangeText(min: string | number, max: string | number, locale: Locale): string {
  const isChinese = locale === "zh-CN";
  if (max === "") {
    return isChinese ? `不小于 ${String(min)} 的整数` : `a whole number of at least ${String(min)}`;
  }
  return isChinese ? ` ${String(min)} 到 ${String(max)} 之间的整数` : `a whole number from ${String(min)} to ${String(max)}`;
}
