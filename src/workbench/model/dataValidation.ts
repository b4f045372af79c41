import type { EngineCell, EngineRange, EngineValidation } from "../engine";
import { booleanOf, recordOf, textOf, wordOf } from "./arguments";
import { contains, intersect } from "./area";
import { rangesOf, type Cells } from "./formatCells";
import { HostError } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly } from "./modelObject";
import type { CellRange, Part } from "./objects";
import { ruleFrom, ruleToJson, ruleTypeOf } from "./dataValidationRules";
import { heldPart } from "./rangeSizes";

type Validation = Part<Cells>;

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const DEFAULTS: Omit<EngineValidation, "range" | "rule"> = {
  ignoreBlank: true,
  prompt: { show: false, title: "", message: "" },
  error: { show: true, style: "stop", title: "", message: "" },
};

/** Excel.DataValidation of a range; where cells have different rules the properties read null, and the type tells how they differ. */
export const dataValidationType = defineType<Validation>({
  name: "DataValidation",
  scalars: {
    type: readOnly((self) => {
      const found = state(self);
      if (found === "none") return "None";
      return typeof found === "string" ? found : ruleTypeOf(found.rule);
    }),
    rule: {
      get: (self) => read(self, (found) => ruleToJson(found.rule), {}),
      set: (self, value) => {
        const rule = ruleFrom(value);
        guard(self);
        const found = state(self);
        const base = typeof found === "string" ? DEFAULTS : found;
        write(self, (range) => ({ ...base, rule, range }));
      },
    },
    errorAlert: {
      get: (self) =>
        read(self, ({ error }) => ({ showAlert: error.show, style: STYLES[error.style], title: error.title, message: error.message }), {
          showAlert: true,
          style: "Stop",
          title: "",
          message: "",
        }),
      set: (self, value) => {
        const given = recordOf(value, "errorAlert");
        const word = wordOf(given["style"] ?? "Stop", "errorAlert.style", ["Stop", "Warning", "Information"]);
        const error = {
          show: booleanOf(given["showAlert"] ?? true, "errorAlert.showAlert"),
          style: word.toLowerCase() as "stop" | "warning" | "information",
          title: textOf(given["title"] ?? "", "errorAlert.title"),
          message: textOf(given["message"] ?? "", "errorAlert.message"),
        };
        change(self, { error });
      },
    },
    prompt: {
      get: (self) =>
        read(self, ({ prompt }) => ({ showPrompt: prompt.show, title: prompt.title, message: prompt.message }), {
          showPrompt: true,
          title: "",
          message: "",
        }),
      set: (self, value) => {
        const given = recordOf(value, "prompt");
        const prompt = {
          show: booleanOf(given["showPrompt"] ?? true, "prompt.showPrompt"),
          title: textOf(given["title"] ?? "", "prompt.title"),
          message: textOf(given["message"] ?? "", "prompt.message"),
        };
        change(self, { prompt });
      },
    },
    ignoreBlanks: {
      get: (self) => read(self, (found) => found.ignoreBlank, true),
      set: (self, value) => change(self, { ignoreBlank: booleanOf(value, "ignoreBlanks") }),
    },
    valid: readOnly((self) => {
      const answers = rangesOf(self.owner).map(validity);
      if (answers.every((answer) => answer === true)) return true;
      return answers.every((answer) => answer === false) ? false : null;
    }),
  },
  methods: {
    clear: (self) => {
      guard(self);
      for (const range of rangesOf(self.owner)) self.owner.session.engine.clearValidations(heldRange(range));
    },
  },
});

function guard(self: Validation): void {
  self.owner.session.guardSheet(self.owner.sheetId);
}

function heldRange(range: CellRange): EngineRange {
  return { ...heldPart(range.session, range.sheetId, range.area), sheetId: range.sheetId };
}

/** One rule for all cells, none at all, or the word for how they differ. */
function state(self: Validation): EngineValidation | "none" | "Inconsistent" | "MixedCriteria" {
  const { session, sheetId } = self.owner;
  const validations = session.engine.validations(sheetId);
  const found = rangesOf(self.owner).map((range) => {
    const touching = validations.filter((one) => intersect(one.range, heldRange(range)));
    if (touching.length === 0) return "none";
    const [only] = touching;
    return touching.length === 1 && only && contains(only.range, heldRange(range)) ? only : touching;
  });
  const [first] = found;
  if (first === undefined || found.every((one) => one === "none")) return "none";
  const rules = found.flatMap((one) => (one === "none" ? [] : one));
  const same = rules.every((rule) => settingsOf(rule) === settingsOf(rules[0] as EngineValidation));
  const covered = found.every((one) => one !== "none") && rangesOf(self.owner).every((range) => isCovered(range, rules));
  if (same && covered) return rules[0] as EngineValidation;
  return same ? "Inconsistent" : "MixedCriteria";
}

function settingsOf(validation: EngineValidation): string {
  const { range: _range, ...settings } = validation;
  return JSON.stringify(settings);
}

function isCovered(range: CellRange, rules: readonly EngineValidation[]): boolean {
  const area = heldRange(range);
  const cells = area.rows * area.columns;
  const held = rules.reduce((count, rule) => {
    const common = intersect(rule.range, area);
    return count + (common ? common.rows * common.columns : 0);
  }, 0);
  return held >= cells;
}

function read(self: Validation, pick: (found: EngineValidation) => Json, none: Json): Json {
  const found = state(self);
  if (found === "none") return none;
  return typeof found === "string" ? null : pick(found);
}

function write(self: Validation, make: (range: EngineRange) => EngineValidation): void {
  const { engine } = self.owner.session;
  for (const range of rangesOf(self.owner)) {
    engine.clearValidations(heldRange(range));
    engine.setValidation(make(heldRange(range)));
  }
}

function change(self: Validation, patch: Partial<Omit<EngineValidation, "range" | "rule">>): void {
  guard(self);
  const found = state(self);
  if (typeof found === "string") {
    throw new HostError("InvalidOperation", "The cells have no rule of their own yet: set the rule first.");
  }
  write(self, (range) => ({ ...found, ...patch, range }));
}

/** Whether all cells keep their rules; null where some do. Rules by formula count as kept. */
function validity(range: CellRange): boolean | null {
  const rules = range.session.engine.validations(range.sheetId);
  const cells = range.session.engine.read(heldRange(range));
  const area = heldRange(range);
  let kept = 0;
  let broken = 0;
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const here = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      const rule = rules.find((one) => intersect(one.range, here));
      if (!rule || keeps(rule, cell)) kept += 1;
      else broken += 1;
    });
  });
  if (broken === 0) return true;
  return kept === 0 ? false : null;
}

function keeps(validation: EngineValidation, cell: EngineCell): boolean {
  const { rule } = validation;
  if (cell.type === "blank") return validation.ignoreBlank;
  if (rule.kind === "list") return rule.items.includes(String(cell.value));
  if (rule.kind === "list-range" || rule.kind === "custom") return true;
  const measured = rule.kind === "text-length" ? String(cell.value).length : cell.value;
  if (typeof measured !== "number" || (rule.kind === "whole-number" && !Number.isInteger(measured))) return false;
  const first = Number(rule.first);
  const second = Number(rule.second);
  if (Number.isNaN(first) || Number.isNaN(second)) return true;
  return within(rule.operator, measured, first, second);
}

function within(operator: string, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "between":
      return value >= first && value <= second;
    case "notBetween":
      return value < first || value > second;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    default:
      return value <= first;
  }
}
