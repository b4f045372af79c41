import { deductions, grade, score, total } from "../functions";

CustomFunctions.associate("SCORE", score);
CustomFunctions.associate("TOTAL", total);
CustomFunctions.associate("DEDUCTIONS", deductions);
CustomFunctions.associate("GRADE", grade);
