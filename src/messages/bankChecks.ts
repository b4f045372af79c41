import { defineTexts } from "./text";

/** The texts of the checks that hold one loss against another for the same fault. */
export const bankCheckTexts = defineTexts({
  "zh-CN": {
    "BNK001.title": "扣分与用语库不同",
    "BNK001.problem.points": "条款 {clause} 的“{text}”在扣分用语库中扣 {bank} 分，这里扣 {lost} 分。",
    "BNK001.problem.all": "条款 {clause} 的“{text}”在扣分用语库中扣去全部分值，这里扣 {lost} 分。",
    "BNK001.problem.share": "条款 {clause} 的“{text}”在扣分用语库中按抽样比例扣分，这里没有抽样数据，扣 {lost} 分。",
    "BNK001.mend": "事实相同的，按同一尺度评定；事实不同的，在文字中写出区别；尺度已改的，更新用语库。",
    "BNK002.title": "同样的事实，判定不同",
    "BNK002.problem.no-loss": "条款 {clause} 与 {first} 写有同样的不符合事实“{text}”，一处扣分，一处没有扣分。",
    "BNK002.problem.sample": "条款 {clause} 与 {first} 写有同样的不符合事实“{text}”，一处按抽样比例扣分，一处扣去全部分值。",
    "BNK002.mend": "核对两处的判定；确有区别的，在文字中写明区别。",
  },
  "en-US": {
    "BNK001.title": "Another loss than in the bank",
    "BNK001.problem.points": "“{text}” on clause {clause} costs {bank} points in the findings bank; here it costs {lost}.",
    "BNK001.problem.all": "“{text}” on clause {clause} costs every point in the findings bank; here it costs {lost}.",
    "BNK001.problem.share": "“{text}” on clause {clause} costs the share of a sample in the findings bank; here it costs {lost} without a sample.",
    "BNK001.mend": "Where the facts are the same, score them alike; where they differ, write down how; where the measure has changed, update the bank.",
    "BNK002.title": "Same fact, different verdicts",
    "BNK002.problem.no-loss": "Clauses {clause} and {first} have the same finding, “{text}”; one of them loses points and the other does not.",
    "BNK002.problem.sample": "Clauses {clause} and {first} have the same finding, “{text}”; one loses the share of its sample and the other every point.",
    "BNK002.mend": "Look at both verdicts. Where the facts differ, say how in the texts.",
  },
});
