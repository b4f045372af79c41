import { isMasking } from "./maskingFormat";

test.each([
  "", "0", "0.00", "General", "@", "0.0%", "#,##0.00", "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[h]:mm", '0.00"分"', "0.00_ ;-0.00", "0.00_);[Red](0.00)", "0;-0;0;@",
  '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '"￥"#,##0.00', "0.0E+00", "# ?/?", "[>=90][Color10]0.00;[Red]0.00", "G/通用格式", 'G/通用格式"分"',
])("%s shows the value", (code) => {
  expect(isMasking(code)).toBe(false);
});

test.each([
  ['"95"'], ["0;;;"], [";;;"], ['[=60]"95";General'], ['General;General;General;"符合"'], ['0"5"'], ["0\\5"], ['"九十五"'], ['0"．５"'], ["0;-0;"], ['""'], ["*x"], ["_x"],
])("%s may show something else", (code) => {
  expect(isMasking(code)).toBe(true);
});
