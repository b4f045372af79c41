import { deductions, explain, gap, grade, score, total } from "../functions";

CustomFunctions.associate("SCORE", score);
CustomFunctions.associate("TOTAL", total);
CustomFunctions.associate("DEDUCTIONS", deductions);
CustomFunctions.associate("GRADE", grade);
CustomFunctions.associate("EXPLAIN", explain);
CustomFunctions.associate("GAP", gap);
