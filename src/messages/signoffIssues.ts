import { defineTexts } from "./text";

/** Why the record of sign-off in a workbook cannot be read, and what to do. */
export const signoffIssueTexts = defineTexts({
  "zh-CN": {
    "signoff-name-missing": "签批表缺少名称“{name}”，记录不完整；请使用签批后未经改动的文件。",
    "signoff-seal-missing": "签批表有签批内容，却没有记录的格式、段数和校验值；请使用签批后未经改动的文件。",
    "signoff-seal-unreadable": "签批记录的段数或校验值“{found}”不能读取；请使用签批后未经改动的文件。",
    "signoff-format-unknown": "签批记录的格式是“{found}”，这里能读“{expected}”；请用较新的版本打开，或使用未经改动的文件。",
    "signoff-piece-missing": "签批记录共 {of} 段，缺第 {number} 段；请使用签批后未经改动的文件。",
    "signoff-piece-unreadable": "签批记录第 {number} 段不是纯文本；请使用签批后未经改动的文件。",
    "signoff-piece-beyond": "签批记录只有 {of} 段，这里多出第 {number} 段；请使用签批后未经改动的文件。",
    "signoff-piece-changed": "签批记录第 {number} 段与其校验值不符，已被改动；请使用签批后未经改动的文件。",
    "signoff-record-changed": "签批记录的校验值应为 {expected}，实际为 {found}，记录已被改动；请使用签批后未经改动的文件。",
    "signoff-sheet-removed": "这份工作簿签批过，而签批表已被删除：名称“{name}”仍在，所指的单元格没有了；请使用签批后未经改动的文件，或在 Excel 中打开它重新提交。",
    "signoff-sheet-moved": "签批表中的区域应在 {expected}，现在从 {found} 开始：插入或删除过行列；请撤销后再签批。",
    "signoff-sheet-missing": "文件里还没有签批表；请在 Excel 中打开它，由组长在签批页提交，之后即可在文件上继续签批。",
    "signoff-copy-differs": "写好的副本重新读出后，与原文件或签批记录不一致，未予交付；请在 Excel 中打开原文件，另存后重试。",
  },
  "en-US": {
    "signoff-name-missing": "The sheet of sign-off lacks the name “{name}”, so that the record is not whole; use the file as it was after signing.",
    "signoff-seal-missing": "Something is signed on the sheet of sign-off, and the record's format, count and SHA-256 are gone; use the file as it was after signing.",
    "signoff-seal-unreadable": "The record's count or SHA-256, “{found}”, cannot be read; use the file as it was after signing.",
    "signoff-format-unknown": "The record's format is “{found}”, and “{expected}” can be read here; open it with a newer version, or use the file as it was.",
    "signoff-piece-missing": "The record has {of} pieces, and number {number} is gone; use the file as it was after signing.",
    "signoff-piece-unreadable": "Piece {number} of the record is no plain text; use the file as it was after signing.",
    "signoff-piece-beyond": "The record has {of} pieces, and here is a piece {number}; use the file as it was after signing.",
    "signoff-piece-changed": "Piece {number} of the record is not what its SHA-256 says: it was changed; use the file as it was after signing.",
    "signoff-record-changed": "The record's SHA-256 ought to be {expected} and is {found}: it was changed; use the file as it was after signing.",
    "signoff-sheet-removed": "This workbook had a sheet of sign-off, and it was deleted: the name “{name}” is still there and its cells are gone; use the file as it was after signing, or open it in Excel and submit it anew.",
    "signoff-sheet-moved": "An area of the sheet of sign-off ought to be {expected} and begins at {found}: rows or columns were put in or taken out; undo that before you sign.",
    "signoff-sheet-missing": "The file has no sheet of sign-off yet; open it in Excel and let the team leader submit it there, and further steps can be taken on the file.",
    "signoff-copy-differs": "The copy that was written does not read back as the file with the record, and is not given out; open the file in Excel, save it anew and try again.",
  },
});
