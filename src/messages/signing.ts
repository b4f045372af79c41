import { defineTexts } from "./text";

/** What the command line says about keys and rosters. */
export const signingTexts = defineTexts({
  "zh-CN": {
    ask: "密钥的口令：",
    "ask.new": "新口令（至少 12 个字符）：",
    "ask.again": "再输入一次：",
    "key.made": "已生成“{name}”（{staffNumber}）的密钥，指纹 {thumbprint}；请妥善保管此文件和口令，二者都无法找回",
    "key.shown": "“{name}”（{staffNumber}）的密钥，{algorithm}，生成于 {madeAt}，指纹 {thumbprint}",
    "key.active": "现行",
    "key.superseded": "已更换",
    "key.revoked": "已吊销",
    "card.made": "已写出公钥卡；请交给名册管理人员，并当面核对指纹",
    "roster.written": "已写出名册第 {version} 版：{people} 人，{signatures} 个签名，标记 {mark}",
    "roster.enrolled": "已登记“{name}”（{staffNumber}）；请与本人核对指纹 {thumbprint}",
    "roster.is": "“{body}”（{id}）的名册第 {version} 版，发布于 {issuedAt}，标记 {mark}",
    "roster.right": "名册有效",
    "roster.unproven": "名册符合各项规则，签名有效；但名册不能自证真伪：请用 --mark 与另行取得的标记核对，或用 --after 指明前一版",
    "roster.wrong": "名册有 {count} 个问题，见错误输出",
    "place.document": "整个文件",
    list: "、",
  },
  "en-US": {
    ask: "Passphrase of the key: ",
    "ask.new": "New passphrase (12 characters at least): ",
    "ask.again": "Once more: ",
    "key.made": "key made for “{name}” ({staffNumber}), fingerprint {thumbprint}; keep this file and the passphrase, neither can be recovered",
    "key.shown": "key of “{name}” ({staffNumber}), {algorithm}, made at {madeAt}, fingerprint {thumbprint}",
    "key.active": "in use",
    "key.superseded": "superseded",
    "key.revoked": "revoked",
    "card.made": "public card written; hand it to an officer of the roster and compare the fingerprint in person",
    "roster.written": "roster version {version} written: people {people}, signatures {signatures}, mark {mark}",
    "roster.enrolled": "enrolled “{name}” ({staffNumber}); compare the fingerprint with the person: {thumbprint}",
    "roster.is": "roster of “{body}” ({id}), version {version}, issued {issuedAt}, mark {mark}",
    "roster.right": "the roster is right",
    "roster.unproven": "the roster keeps every rule and its signatures are right; but a roster proves nothing about itself: compare its mark with --mark, or name the version before with --after",
    "roster.wrong": "problems of the roster, listed on standard error: {count}",
    "place.document": "whole file",
    list: ", ",
  },
});

export type SigningTextKey = keyof (typeof signingTexts)["en-US"];
