import { defineTexts } from "./text";

/** Why a key or a roster is not made, changed or signed, and what to do. */
export const signingIssueTexts = defineTexts({
  "zh-CN": {
    "option-missing": "缺少选项 {option}；请补上，用法见 --help。",
    "option-value": "{option} 的值“{found}”不对；应为：{expected}。",
    "passphrase-missing": "没有口令：这里没有可以输入的终端，或输入已取消；请在终端中运行，或用 --passphrase-file 指明含有口令的文件。",
    "passphrase-differs": "两次输入的口令不同；请重新运行。",
    "passphrase-not-text": "口令文件不是 UTF-8 文本；请另存为 UTF-8。",
    "passphrase-short": "口令少于 12 个字符；请用更长的口令。",
    "passphrase-wrong": "口令不对，或密钥文件已被改动，二者无法区分；请核对口令，或使用备份的密钥文件。",
    "key-damaged": "口令正确，但文件中的私钥与所写的公钥不是一对；请使用备份的密钥文件，或重新登记新密钥。",
    "algorithm-missing": "本机不支持 {algorithm}；请换用较新的系统，或选用另一种算法。",
    "roster-person-there": "名册中已有此工号的人；更换密钥请用 roster renew，增加职责请用 roster role。",
    "roster-person-unknown": "名册中没有此工号的人；请核对工号，或用 roster add 登记。",
    "roster-name-differs": "公钥卡上的姓名与名册中此工号的姓名不同；请核对此卡是谁的。",
    "roster-role-there": "此人已有该职责；无须再加。",
    "roster-role-missing": "此人没有在任的该职责；请核对。",
    "roster-key-there": "此人已登记过这把密钥；请用新生成的密钥。",
  },
  "en-US": {
    "option-missing": "Option {option} is missing; add it, --help shows how.",
    "option-value": "“{found}” is no value for {option}; use one of: {expected}.",
    "passphrase-missing": "There is no passphrase: no terminal to ask at, or the question was left; run it at a terminal, or name a file that holds the passphrase with --passphrase-file.",
    "passphrase-differs": "The two passphrases are not the same; run it again.",
    "passphrase-not-text": "The file of the passphrase is no UTF-8 text; save it as UTF-8.",
    "passphrase-short": "The passphrase has fewer than 12 characters; use a longer one.",
    "passphrase-wrong": "The passphrase is wrong, or the key file was changed; the two cannot be told apart. Check the passphrase, or use the copy of the key file that you kept.",
    "key-damaged": "The passphrase fits, but the private key in the file does not belong to the public key that it names; use the copy that you kept, or have a new key enrolled.",
    "algorithm-missing": "This computer does not know {algorithm}; use a newer system, or the other algorithm.",
    "roster-person-there": "Somebody with this staff number is on the roster; for a new key use roster renew, for one more role roster role.",
    "roster-person-unknown": "Nobody on the roster has this staff number; check it, or enrol the person with roster add.",
    "roster-name-differs": "The name on the card is not the one that the roster has for this staff number; find out whose card it is.",
    "roster-role-there": "The person has this role already; there is nothing to add.",
    "roster-role-missing": "The person does not have this role now; check it.",
    "roster-key-there": "This key of the person is on the roster already; use a newly made one.",
  },
});
