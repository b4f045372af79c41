import { sheetOf } from "./program";
import type { Program } from "./program";

export const rulePrograms: readonly Program[] = [
  {
    name: "a list to choose from",
    run: async (context) => {
      const { dataValidation } = sheetOf(context).getRange("A1:A5");
      dataValidation.rule = { list: { inCellDropDown: true, source: "符合,不符合,抽样" } };
      dataValidation.load("type,rule");
      await context.sync();
      return [dataValidation.type, dataValidation.rule.list?.source];
    },
    expected: ["List", "符合,不符合,抽样"],
  },
  {
    name: "limits of whole numbers and of decimals",
    run: async (context) => {
      const sheet = sheetOf(context);
      const whole = sheet.getRange("A1").dataValidation;
      whole.rule = { wholeNumber: { formula1: 1, formula2: 100, operator: "Between" } };
      const decimal = sheet.getRange("B1").dataValidation;
      decimal.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      whole.load("type,rule");
      decimal.load("type,rule");
      await context.sync();
      return [whole.type, whole.rule.wholeNumber, decimal.type, decimal.rule.decimal?.operator];
    },
    expected: ["WholeNumber", { formula1: 1, formula2: 100, operator: "Between" }, "Decimal", "GreaterThanOrEqualTo"],
  },
  {
    name: "the messages of a rule",
    run: async (context) => {
      const { dataValidation } = sheetOf(context).getRange("A1");
      dataValidation.rule = { custom: { formula: "=A1>0" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "得分", message: "得分超出范围。" };
      dataValidation.prompt = { showPrompt: true, title: "得分", message: "请输入得分。" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("errorAlert,prompt,ignoreBlanks,type");
      await context.sync();
      return [dataValidation.type, dataValidation.errorAlert, dataValidation.prompt, dataValidation.ignoreBlanks];
    },
    expected: [
      "Custom",
      { showAlert: true, style: "Stop", title: "得分", message: "得分超出范围。" },
      { showPrompt: true, title: "得分", message: "请输入得分。" },
      false,
    ],
  },
  {
    name: "a rule stops a person, not the API",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 3, operator: "Between" } };
      range.values = [[99]];
      range.load("values");
      await context.sync();
      return range.values;
    },
    expected: [[99]],
  },
  {
    name: "a rule taken away, and a range without one",
    run: async (context) => {
      const { dataValidation } = sheetOf(context).getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      await context.sync();
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    },
    expected: "None",
  },
  {
    name: "a conditional format by formula",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:A9");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$A1="不符合"';
      format.custom.format.fill.color = "#FCE4D6";
      format.custom.format.font.color = "#C00000";
      format.stopIfTrue = true;
      format.load("type,stopIfTrue,custom/rule/formula,custom/format/fill/color");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return [format.type, format.stopIfTrue, format.custom.rule.formula, format.custom.format.fill.color, count.value];
    },
    expected: ["Custom", true, '=$A1="不符合"', "#FCE4D6", 1],
  },
  {
    name: "conditional formats taken away, one and all",
    run: async (context) => {
      const { conditionalFormats } = sheetOf(context).getRange("A1:A9");
      for (const formula of ["=$A1=1", "=$A1=2", "=$A1=3"]) conditionalFormats.add("Custom").custom.rule.formula = formula;
      await context.sync();
      conditionalFormats.getItemAt(0).delete();
      const afterOne = conditionalFormats.getCount();
      await context.sync();
      conditionalFormats.clearAll();
      const afterAll = conditionalFormats.getCount();
      await context.sync();
      return [afterOne.value, afterAll.value];
    },
    expected: [2, 0],
  },
];
