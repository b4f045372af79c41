import { wordOf } from "./arguments";
import { defineType, readOnly } from "./modelObject";
import { Part, type Workbook } from "./objects";

type Application = Part<Workbook>;

/** Excel.Application. The grid recalculates by itself at all times; the mode is kept for the add-in and the file. */
export const applicationType = defineType<Application>({
  name: "Application",
  scalars: {
    calculationMode: {
      get: (self) => self.owner.session.calculationMode,
      set: (self, value) => {
        self.owner.session.calculationMode = wordOf(value, "calculationMode", ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationEngineVersion: readOnly(() => 191_029),
    calculationState: readOnly(() => "Done"),
    decimalSeparator: readOnly(() => "."),
    thousandsSeparator: readOnly(() => ","),
    useSystemSeparators: readOnly(() => true),
  },
  objects: { cultureInfo: (self) => new Part("CultureInfo", self.owner) },
  methods: {
    calculate: (self, args) => {
      args.word(0, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
      self.owner.session.engine.recalculate();
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Excel.CultureInfo: the language of the document. */
export const cultureInfoType = defineType<Part<Workbook>>({
  name: "CultureInfo",
  scalars: { name: readOnly((self) => self.owner.session.locale) },
  objects: { numberFormat: (self) => new Part("NumberFormatInfo", self.owner) },
});

/** Excel.NumberFormatInfo: the separators that the grid uses in every language. */
export const numberFormatInfoType = defineType<Part<Workbook>>({
  name: "NumberFormatInfo",
  scalars: {
    numberDecimalSeparator: readOnly(() => "."),
    numberGroupSeparator: readOnly(() => ","),
  },
});

/** Excel.Runtime: whether events are raised. */
export const runtimeType = defineType<Part<Workbook>>({
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: (self) => self.owner.session.eventsEnabled,
      set: (self, value) => {
        self.owner.session.eventsEnabled = value === true;
      },
    },
  },
});
