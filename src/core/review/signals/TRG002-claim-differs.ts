import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** The file shows another total, grade or number of special deductions than its entries give. */
export const claimDiffers: TriageRule = {
  id: "TRG002",
  slug: "claim-differs",
  raises: "high",
  of: "sheet",
  run: (file) => {
    const { claims, result, specialDeductions } = file.sheet;
    const grade = result?.gradeLabel;
    return claims.differing.map((variant) =>
      signal("TRG002", file, {
        claimed: claims[variant],
        total: result?.display ?? "",
        grade: grade?.["en-US"] ?? "",
        gradeChinese: grade?.["zh-CN"] ?? "",
        count: specialDeductions,
        variant: result === null ? "open" : variant,
      }),
    );
  },
};
