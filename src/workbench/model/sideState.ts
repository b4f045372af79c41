import type { Area } from "./area";
import type { Json } from "./json";

/** What people may still do on a protected sheet; true allows it. Names as in Excel's protection options. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

/** A sheet's protection while it is on; the password is kept as it was given, since it guards against slips only. */
export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

/** One series of a chart; the ranges are A1 references with their sheet. */
export interface ChartSeriesState {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
}

/** One axis; null limits are automatic. */
export interface ChartAxisState {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly visible: boolean;
  readonly title: string;
  readonly titleVisible: boolean;
  readonly gridlines: boolean;
  readonly reversed: boolean;
  readonly numberFormat: string;
}

/** A chart as the page draws it and the file writer stores it. Sizes in points. */
export interface ChartState {
  readonly id: string;
  readonly name: string;
  /** Excel's chart type word, "BarClustered" */
  readonly kind: string;
  readonly title: string;
  readonly titleVisible: boolean;
  readonly legendVisible: boolean;
  readonly legendPosition: string;
  readonly dataLabels: boolean;
  readonly series: readonly ChartSeriesState[];
  readonly categoryAxis: ChartAxisState;
  readonly valueAxis: ChartAxisState;
  /** the cells that it covers where it was put over cells, else null */
  readonly at: Area | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet's print set-up; margins in points. */
export interface PageLayoutState {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  /** A1 address without sheet, or "" for the whole sheet */
  readonly printArea: string;
  /** "$1:$5", or "" */
  readonly titleRows: string;
  readonly titleColumns: string;
  readonly zoom: Json;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly header: number; readonly footer: number };
  readonly headerFooter: { readonly leftHeader: string; readonly centerHeader: string; readonly rightHeader: string; readonly leftFooter: string; readonly centerFooter: string; readonly rightFooter: string };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** what a file said beyond Excel's own interface for add-ins, kept for the next file */
  readonly beyond?: {
    /** the number of a paper that has no word */
    readonly paper?: number;
    readonly draft?: true;
    readonly overThenDown?: true;
    /** a page begins below so many rows, or right of so many columns */
    readonly rowBreaks?: readonly number[];
    readonly columnBreaks?: readonly number[];
  };
}

/** What one sheet has beside its cells. */
export interface SheetState {
  readonly protection: SheetProtection | null;
  /** the unlocked cells as rectangles that do not overlap; every other cell is locked, as in Excel */
  readonly unlocked: readonly Area[];
  readonly charts: readonly ChartState[];
  readonly pageLayout: PageLayoutState;
  readonly customProperties: Readonly<Record<string, string>>;
}

/** The document's properties; dates are ISO texts. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lastAuthor: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly company: string;
  readonly manager: string;
  readonly revisionNumber: number;
  readonly creationDate: string;
  readonly custom: Readonly<Record<string, Json>>;
}

/** A custom XML part. */
export interface CustomXmlState {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** Everything of a workbook that the grid cannot hold; plain JSON, saved beside the grid's own document. */
export interface SideState {
  readonly format: "servicestar.workbench-side/1";
  readonly sheets: Readonly<Record<string, SheetState>>;
  readonly settings: Readonly<Record<string, Json>>;
  readonly customXml: readonly CustomXmlState[];
  readonly properties: DocumentProperties;
  readonly workbookProtected: boolean;
  /** counts up so that no id is given twice in one document */
  readonly nextId: number;
}

/** Every option off but selecting, as Excel protects when no options are given. */
export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Excel's print set-up of a new sheet. */
export const DEFAULT_PAGE_LAYOUT: PageLayoutState = {
  orientation: "Portrait",
  paperSize: "A4",
  printArea: "",
  titleRows: "",
  titleColumns: "",
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  headerFooter: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
};

/** What a new sheet has beside its cells. */
export const EMPTY_SHEET: SheetState = {
  protection: null,
  unlocked: [],
  charts: [],
  pageLayout: DEFAULT_PAGE_LAYOUT,
  customProperties: {},
};

/** The side state of a new workbook. */
export const EMPTY_SIDE: SideState = {
  format: "servicestar.workbench-side/1",
  sheets: {},
  settings: {},
  customXml: [],
  properties: {
    title: "",
    subject: "",
    author: "",
    lastAuthor: "",
    keywords: "",
    comments: "",
    category: "",
    company: "",
    manager: "",
    revisionNumber: 0,
    creationDate: "",
    custom: {},
  },
  workbookProtected: false,
  nextId: 1,
};
