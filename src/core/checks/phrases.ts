import { wordingOf } from "./wording";

/** What is written where there is nothing to say, as `wordingOf` gives it. */
const NOTHING = new Set([
  "", "无", "没有", "暂无", "略", "同上", "无异常", "未见异常", "未发现异常", "无不符合", "无不符合项", "没有不符合", "未发现不符合", "未发现不符合项", "未见不符合", "未见不符合项",
  "符合", "符合要求", "none", "no", "nil", "na", "nothing", "nonefound", "ok", "conforming", "nofinding", "nofindings", "nononconformity", "nononconformities",
]);

/** A verdict or a loss that is merely said once more. */
const VERDICT_AGAIN = new Set([
  "不符合", "不符合要求", "不符合规定", "不符合标准", "不合格", "有不符合", "有不符合项", "存在不符合", "存在不符合项", "部分不符合", "不完全符合", "有问题", "存在问题", "扣分",
  "nonconforming", "nonconformity", "notconforming", "doesnotconform", "failed", "fail", "pointslost",
]);

/** Where something may be read, instead of what is to be read there. */
const REFERENCE = new Set(["见记录", "见证据", "见附件", "见报告", "见左", "见上", "如上", "详见记录", "详见证据", "详见附件", "seeevidence", "seerecord", "seerecords", "seeabove", "seeattachment", "seereport"]);

/** A reason that says nothing but that there is an exclusion. */
const EXCLUDED_AGAIN = new Set([
  "不涉及", "不适用", "不涉及此项", "不涉及该项", "不涉及本项", "不涉及此条款", "不涉及该条款", "不涉及本条款", "不适用此条款", "不适用该条款", "不适用本条款", "本条款不适用", "删减", "不评", "不参评",
  "notinvolved", "notapplicable", "excluded", "doesnotapply", "notrelevant",
]);

/** Whether a text only says that there is nothing, or where to read on. */
export function saysNothing(text: string): boolean {
  const wording = wordingOf(text);
  return NOTHING.has(wording) || REFERENCE.has(wording);
}

/** Whether a text is a verdict and no fact. */
export function isVerdictOnly(text: string): boolean {
  const wording = wordingOf(text);
  return NOTHING.has(wording) || VERDICT_AGAIN.has(wording);
}

/** Whether a text only says that the clause is excluded, and not why. */
export function isExclusionOnly(text: string): boolean {
  return saysNothing(text) || EXCLUDED_AGAIN.has(wordingOf(text));
}

/** Whether a text suggests or observes something, which is no nonconformity. */
export function isAdvice(text: string): boolean {
  return /建议|观察|改进机会|提示|亮点|recommend|suggest|observation|opportunit|strength/i.test(text);
}

/** Whether a text turns: what it says at one place does not hold for the whole. */
function isTurning(text: string): boolean {
  return /其余|其他|其它|除|但|却|不过|然而|仅|只有|整改|纠正|关闭|\bnot\b|\bexcept\b|\bother\b|\bbut\b|\bhowever\b|\bonly\b|correct|closed/i.test(text);
}

/** Whether a text says without a turn that everything conforms. */
export function saysConforming(text: string): boolean {
  if (isTurning(text)) {
    return false;
  }
  const found = /(未发现|未见|没有发现|没有|无)(任何)?不符合|\bno nonconformit|\bconforms to\b|\bcomplies with\b|\bmeets (all |the )+requirements/i;
  const affirmed = text.replace(/(不|未|没有|没|无|未能|无法|不能|部分|基本|是否|应|应当|需|须|才)(能|完全|全部|都|均)*符合/g, "");
  return found.test(text) || /符合(要求|规定|标准|条款)/.test(affirmed);
}

/** Whether a text says without a turn that something does not conform. */
export function saysNonconforming(text: string): boolean {
  if (isTurning(text.replace(/\b(does|do|did) not (conform|comply|meet)\b/gi, ""))) {
    return false;
  }
  const left = text.replace(/(未发现|未见|没有发现|没有|无|是否|0\s*(项|条|处|件|个)?)(任何|有)?不符合/g, "");
  return /不符合(要求|规定|标准|本条款|该条款)|未达到要求|\b(does|do|did) not (conform|comply|meet)\b/i.test(left);
}

/** Whether a text says of the company or of the clause as a whole that it is not involved. */
export function saysNotInvolved(text: string): boolean {
  return (
    /^(本|该|此)?(企业|公司|条款|项|条)?(均|都)?(不涉及|不适用)(此|该|本)?(项|类)?(条款|业务|服务|内容)?($|[，。；,.;])/.test(text.trim().normalize("NFKC")) ||
    /^(this clause is |the clause is )?(not applicable|not involved|n\/a)($|[,.;:])/i.test(text.trim())
  );
}
