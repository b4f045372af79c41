import { defineTexts } from "./text";

/** What the command line says besides issues and findings. */
export const cliTexts = defineTexts({
  "zh-CN": {
    help: `servicestar（服务星评）：按 GB/T 27922-2011 为售后服务评审计分

用法：
  servicestar build --out 文件.xlsx [--catalogue 文件] [--profile 文件] [--company 名称]
      新建空白评分工作簿；已有的文件不会被覆盖
  servicestar score 文件… [--catalogue 文件] [--profile 文件] [--form 对应.json] [--json]
      为评分工作簿（.xlsx）、评审文件（.json）和机构自己的表格计分
  servicestar score 文件.xlsx --form 对应.json --out 副本.xlsx [--catalogue 文件] [--profile 文件]
      另把结果写入该表格的副本，版式不变
  servicestar review 路径… --out 台账.xlsx [--jobs 数] [--resume] [--merge 进度文件]… [--keep-checkpoint] [--form 对应.json] [--json]
      批量复核文件和文件夹中的评分工作簿，写出一份台账
  servicestar simulate 路径… [--to-profile 文件] [--to-catalogue 文件] [--catalogue 文件] [--profile 文件] [--json]
      按现行依据和另一依据分别计分：谁的等级改变，由哪一项引起
  servicestar verify 文件.xlsx… [--roster 名册.json] [--mark 校验码] [--roster-mark 校验码] [--json]
      核验评分工作簿中的签批：谁签署了什么，签署后哪些单元格有改动
  servicestar decision 文件.xlsx --roster 名册.json --out 记录.docx|.html|.xlsx [--template 模板.docx] [--mark 校验码] [--roster-mark 校验码]
                       [--certificate-number 编号 --issued-on 日期 [--surveillance-months 月数]]
      核验无误且已决定时，写出认证决定记录；给出证书编号和发证日期时，附证书草稿
  servicestar key new --name 姓名 --staff 工号 --out 密钥.json [--algorithm ES256|Ed25519] [--passphrase-file 文件]
      为签署人生成一把密钥，用口令加密
  servicestar key show 密钥.json [--out 公钥卡.json]
      显示是谁的密钥及其指纹；另可写出交给名册管理人员的公钥卡
  servicestar roster new --body 代号 --name 机构名称 --quorum 人数 [--majority 多数] [--from 日期] --out 名册.json
  servicestar roster add 名册.json 公钥卡.json… --role 职责 --by 管理人员工号 [--from 日期] --out 新名册.json
  servicestar roster renew 名册.json 公钥卡.json… --by 管理人员工号 [--revoked] [--from 日期] --out 新名册.json
  servicestar roster role|end 名册.json 工号 [--role 职责] [--from 日期] --out 新名册.json
  servicestar roster sign 名册.json --key 密钥.json [--passphrase-file 文件] --out 新名册.json
  servicestar roster check 名册.json [--mark 校验码] [--after 前一版.json]
      新建名册，登记人员，更换密钥，增减职责，由两名管理人员签署，核验
  servicestar catalogue check 文件.json
      检查条款目录，列出每一个问题及其位置

选项：
  --out 文件.xlsx    要写入的文件；完整写入，或者不留下任何文件
  --company 名称     预先填入工作簿的企业名称
  --catalogue 文件   评审所用的条款目录（.json）；默认为内置目录
  --profile 文件     评审所用的认证机构规则（.json）；默认为内置规则
                     评分工作簿自带这两项，并按其计分；给出选项时须与其一致
  --to-profile 文件  用来对比的认证机构规则；--to-catalogue 文件为用来对比的条款目录；
                     没有给出的一项与现行依据相同
  --form 对应.json   表格对应文件：不是评分工作簿的文件按它读取
                     与 review 一起使用时，也可给出 --catalogue 和 --profile
  --roster 名册.json 认证机构的签批名册；没有名册不能判断是谁签署
  --mark 校验码      纸面上的记录摘要（可连同校验词），用来发现末尾的记录是否被删去
  --roster-mark 校验码
                     认证机构公布的名册校验码
  --template 模板.docx
                     认证机构自己的决定记录模板；占位符见 docs/report-template.md
  --certificate-number 编号
                     认证机构自己的证书编号；不会自动编号
  --issued-on 日期   发证日期 YYYY-MM-DD，不早于决定日期
  --surveillance-months 月数
                     监督间隔，1 至 12 个月；默认为 12
  --json             每个文件输出一行 JSON 结果，顺序与输入一致（review 按路径排列）
  --jobs 数          同时读取的文件数；默认为处理器数
  --resume           接着上一次没有做完的复核继续；已读且未变的文件不再读取
  --merge 进度文件   取用另一次复核保存的结果：内容相同的文件不再读取；可多次给出
  --keep-checkpoint  台账写出后保留进度文件（台账.xlsx.checkpoint），供 --merge 使用
  --role 职责        team-leader、reviewer、committee、chair、officer，可用逗号列出多个
  --majority 多数    all、two-thirds 或 more-than-half（默认）
  --by 工号          当面登记此人密钥的管理人员；不能是本人
  --from 日期        起始日期 YYYY-MM-DD（roster end 为最后一天）；默认为今天
  --revoked          旧密钥可能已落入他人之手，而不只是遗失
  --passphrase-file 文件
                     从文件（或 /dev/fd/3 等描述符）读取口令；默认在终端询问，不显示
  --locale 语言      zh-CN 或 en-US，也是新建工作簿的语言；
                     默认取自环境变量 LC_ALL、LC_MESSAGES、LANG
  --help             显示本说明
  --version          显示版本号

退出状态：
  0  全部完成、有效，或已决定且与所签署的一致
  1  有未完成、被拒绝或未能核验的
  2  命令本身有误`,
    "place.document": "整个文件",
    "place.line": "第 {line} 行第 {column} 列",
    "place.call": "命令",
    status: "状态",
    "status.complete": "已完成",
    "status.incomplete": "未完成：还有 {count} 个条款未评，首个为 {first}；尚不能给出总分和等级",
    "status.refused": "被拒绝：{count} 个问题，见错误输出；不给出任何分数",
    company: "企业",
    grade: "等级",
    "reason.special-deductions": "特别扣分项达到 {failAt} 项",
    "reason.below-pass-mark": "总分未达到最低等级",
    total: "总分",
    "total.value": "{display}（精确值 {exact}）",
    obtained: "得分合计",
    "obtained.value": "{obtained} / {applicable}（得分 / 涉及项分值）",
    "section.value": "{obtained} / {applicable}",
    specialDeductions: "特别扣分项",
    "specialDeductions.value": "{count} 项（达到 {failAt} 项即不合格）",
    bonuses: "特别加分项",
    "bonuses.value": "{count} 项",
    next: "距更高等级",
    "next.value": "距{grade}还差 {missing} 分",
    low: "最低可能",
    high: "最高可能",
    "bound.value": "{total} 分，{grade}",
    points: "分值依据",
    "points.provisional": "{count} 个条款的分值为占位值（共 {of} 个），未经标准文本确认",
    "points.draft": "条款目录为草案，尚未批准",
    findings: "核查",
    "finding.fail": "须处理",
    "finding.needs-review": "待判断",
    summary: "共 {all} 个文件：已完成 {complete}，未完成 {incomplete}，被拒绝 {refused}",
    "decision.done": "已写出认证决定记录，并已读回核对",
    "build.done": "已新建评分工作簿",
    "results.done": "结果已写入副本；其中的公式在打开时重新计算",
    "results.locked": "写入的单元格中有 {count} 格在表格中受保护（如 {first}）",
    "review.found": "找到 {count} 个文件",
    "review.skipped.lock-file": "已跳过：打开文件时留下的临时标记",
    "review.skipped.link": "已跳过：链接，不跟随",
    "review.skipped.folder": "已跳过：文件夹不能列出",
    "review.progress": "{done}/{of}",
    "review.rate": "每分钟 {perMinute} 个",
    "review.left": "约剩 {left}",
    "review.seconds": "{seconds} 秒",
    "review.minutes": "{minutes} 分钟",
    "review.totals": "共 {found} 个文件 = 已计分 {scored} + 未完成 {incomplete} + 不能读取 {refused} + 重复 {duplicates}；高风险 {high}，中风险 {medium}，低风险 {low}",
    "review.resumed": "其中 {count} 个沿用上一次的结果",
    "review.written": "已写出台账",
    "review.kept": "进度文件已保留",
    "review.cancelled": "已停止：{done}/{of} 个文件已有结果；用 --resume 继续",
    "catalogue.valid": "条款目录有效：{id} {version}，{sections} 个部分，{clauses} 个条款，合计 {points} 分",
  },
  "en-US": {
    help: `servicestar: scores after-sales service assessments against GB/T 27922-2011

Usage:
  servicestar build --out FILE.xlsx [--catalogue FILE] [--profile FILE] [--company NAME]
      writes a blank scoring workbook; a file that is there is never written over
  servicestar score INPUT... [--catalogue FILE] [--profile FILE] [--form MAPPING.json] [--json]
      scores scoring workbooks (.xlsx), assessment files (.json) and a body's own forms
  servicestar score INPUT.xlsx --form MAPPING.json --out COPY.xlsx [--catalogue FILE] [--profile FILE]
      also writes the results into a copy of that form, whose layout stays as it is
  servicestar review PATH... --out REGISTER.xlsx [--jobs N] [--resume] [--merge CHECKPOINT]... [--keep-checkpoint]
                     [--form MAPPING.json] [--json]
      reviews the scoring workbooks in files and folders and writes one register
  servicestar simulate PATH... [--to-profile FILE] [--to-catalogue FILE] [--catalogue FILE] [--profile FILE] [--json]
      scores under the own basis and under another one: whose grade changes, and by which part
  servicestar verify FILE.xlsx... [--roster ROSTER.json] [--mark MARK] [--roster-mark MARK] [--json]
      verifies the sign-off in scoring workbooks: who signed what, and which cells changed since
  servicestar decision FILE.xlsx --roster ROSTER.json --out RECORD.docx|.html|.xlsx [--template TEMPLATE.docx]
                       [--mark MARK] [--roster-mark MARK]
                       [--certificate-number NUMBER --issued-on DAY [--surveillance-months N]]
      writes the record of a decision that verifies; with a certificate number and a day of
      issue also the draft of its certificate
  servicestar key new --name NAME --staff NUMBER --out KEY.json [--algorithm ES256|Ed25519] [--passphrase-file FILE]
      makes a signer's key, encrypted under a passphrase
  servicestar key show KEY.json [--out CARD.json]
      says whose key it is, with its fingerprint, and writes the public card for an officer
  servicestar roster new --body ID --name NAME --quorum N [--majority PART] [--from DAY] --out ROSTER.json
  servicestar roster add ROSTER.json CARD.json... --role ROLES --by OFFICER [--from DAY] --out NEXT.json
  servicestar roster renew ROSTER.json CARD.json... --by OFFICER [--revoked] [--from DAY] --out NEXT.json
  servicestar roster role|end ROSTER.json NUMBER [--role ROLES] [--from DAY] --out NEXT.json
  servicestar roster sign ROSTER.json --key KEY.json [--passphrase-file FILE] --out NEXT.json
  servicestar roster check ROSTER.json [--mark MARK] [--after BEFORE.json]
      makes a roster, enrols people, exchanges keys, gives and ends roles, has it signed by
      two officers, checks it
  servicestar catalogue check FILE.json
      checks a catalogue and lists every problem with its place

Options:
  --out FILE.xlsx    the file to write; it appears whole or not at all
  --company NAME     the company's name, entered into the workbook
  --catalogue FILE   the catalogue of the assessments (.json); default: the built-in one
  --profile FILE     the scheme profile of the assessments (.json); default: the built-in one;
                     a scoring workbook carries both and is scored under its own, so that
                     what is named here must be the same
  --to-profile FILE  the scheme profile to compare with; --to-catalogue FILE the catalogue;
                     what is not named is as in the own basis
  --form MAPPING.json
                     a form mapping: what is no scoring workbook is read by it;
                     with review, --catalogue and --profile may be given too
  --roster ROSTER.json
                     the certification body's roster; without one nobody can tell who signed
  --mark MARK        the head mark on paper, with its check word or without: shows whether
                     entries were cut off at the end
  --roster-mark MARK the roster's mark as the body has published it
  --template TEMPLATE.docx
                     the body's own template; docs/report-template.md lists its placeholders
  --certificate-number NUMBER
                     the body's own number; none is ever made up
  --issued-on DAY    day of issue YYYY-MM-DD, not before the decision
  --surveillance-months N
                     months from one surveillance to the next, 1 to 12; default: 12
  --json             prints one JSON result a line, in the order of the inputs (review: by path)
  --jobs N           how many files are read at once; default: as many as processors
  --resume           goes on with a review that was not finished; what was read and has
                     not changed is not read again
  --merge CHECKPOINT takes over what another review kept: files with the same bytes are
                     not read again; may be given several times
  --keep-checkpoint  keeps REGISTER.xlsx.checkpoint once the register is written, for --merge
  --role ROLES       team-leader, reviewer, committee, chair, officer; several with commas
  --majority PART    all, two-thirds or more-than-half (the default)
  --by NUMBER        the officer who saw the person and took the key in; never the same person
  --from DAY         first day YYYY-MM-DD (of roster end the last one); default: today
  --revoked          somebody else may have the old key, which is not just lost
  --passphrase-file FILE
                     takes the passphrase from a file or a descriptor such as /dev/fd/3;
                     by default it is asked for at the terminal and not shown
  --locale LANGUAGE  zh-CN or en-US, also the language of a new workbook;
                     default: from LC_ALL, LC_MESSAGES or LANG
  --help             shows this text
  --version          shows the version

Exit status:
  0  everything complete or valid, or decided and as it was signed
  1  something incomplete, refused or not verified
  2  the call itself is wrong`,
    "place.document": "whole file",
    "place.line": "line {line}, column {column}",
    "place.call": "command line",
    status: "Status",
    "status.complete": "complete",
    "status.incomplete": "incomplete: {count} clauses are still open, first {first}; no total and no grade yet",
    "status.refused": "refused: problems listed on standard error: {count}; no figure is given",
    company: "Company",
    grade: "Grade",
    "reason.special-deductions": "special deductions reach {failAt}",
    "reason.below-pass-mark": "the total reaches no grade",
    total: "Total",
    "total.value": "{display} (exactly {exact})",
    obtained: "Obtained",
    "obtained.value": "{obtained} of {applicable} applicable points",
    "section.value": "{obtained} of {applicable}",
    specialDeductions: "Special deductions",
    "specialDeductions.value": "{count} (not qualified from {failAt} on)",
    bonuses: "Bonuses",
    "bonuses.value": "{count}",
    next: "Next grade",
    "next.value": "{grade}: {missing} points missing",
    low: "Lowest possible",
    high: "Highest possible",
    "bound.value": "{total}, {grade}",
    points: "Points",
    "points.provisional": "{count} of {of} clauses have placeholder points that nobody has confirmed against the standard",
    "points.draft": "the catalogue is a draft and not approved",
    findings: "Checks",
    "finding.fail": "must be settled",
    "finding.needs-review": "needs review",
    summary: "Files: {all}; complete {complete}, incomplete {incomplete}, refused {refused}",
    "decision.done": "the record of the decision was written, and had been read back",
    "build.done": "scoring workbook written",
    "results.done": "results written into the copy; its formulas are calculated anew when it is opened",
    "results.locked": "cells written that the form's protection locks: {count}, such as {first}",
    "review.found": "files found: {count}",
    "review.skipped.lock-file": "skipped: a mark that an open file leaves",
    "review.skipped.link": "skipped: a link, which is not followed",
    "review.skipped.folder": "skipped: the folder cannot be listed",
    "review.progress": "{done}/{of}",
    "review.rate": "{perMinute} a minute",
    "review.left": "{left} left",
    "review.seconds": "{seconds} s",
    "review.minutes": "{minutes} min",
    "review.totals": "{found} files = {scored} scored + {incomplete} incomplete + {refused} refused + {duplicates} duplicates; risk: {high} high, {medium} medium, {low} low",
    "review.resumed": "taken over from an earlier run: {count}",
    "review.written": "register written",
    "review.kept": "checkpoint kept",
    "review.cancelled": "stopped: {done} of {of} files have an outcome; go on with --resume",
    "catalogue.valid": "valid catalogue: {id} {version}, sections {sections}, clauses {clauses}, points {points}",
  },
});
