import { defineTexts } from "./text";

/** What `servicestar join` says besides issues. */
export const joiningTexts = defineTexts({
  "zh-CN": {
    done: "已合并 {copies} 份副本，共 {votes} 票；校验码 {mark}",
    added: "新增 {count} 票",
    apart: "未合并：{count} 份副本与其他副本不能合在一起，原因见错误输出；没有写出任何文件",
    "refused-votes": "未合并：合在一起的表决违反规则，原因见错误输出；没有写出任何文件",
    "no-copy": "未合并：合并后的记录不能写入副本，原因见错误输出；没有写出任何文件",
  },
  "en-US": {
    done: "copies joined: {copies}, votes: {votes}; mark {mark}",
    added: "votes that were new: {count}",
    apart: "not joined: copies that do not belong to the others: {count}, with the reasons on standard error; no file was written",
    "refused-votes": "not joined: together the votes break a rule, as standard error says; no file was written",
    "no-copy": "not joined: the record cannot be written into a copy, for the reasons on standard error; no file was written",
  },
});
