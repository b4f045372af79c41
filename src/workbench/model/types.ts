import { applicationType, cultureInfoType, numberFormatInfoType, runtimeType } from "./application";
import {
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartDataLabelsType,
  chartGridlinesType,
  chartLegendType,
  chartSeriesCollectionType,
  chartSeriesType,
} from "./chartParts";
import { chartCollectionType, chartTitleType, chartType } from "./charts";
import {
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
} from "./conditionalFormats";
import { customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType } from "./customXml";
import { dataValidationType } from "./dataValidation";
import { customPropertyCollectionType, customPropertyType, documentPropertiesType } from "./documentProperties";
import { freezePanesType } from "./freezePanes";
import type { AnyType } from "./modelObject";
import { namedItemCollectionType, namedItemType } from "./names";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./pageLayout";
import { rangeBorderCollectionType, rangeBorderType } from "./rangeBorders";
import { rangeFormatType } from "./rangeFormat";
import { formatProtectionType, rangeFillType, rangeFontType } from "./rangeFormatParts";
import { rangeAreasType, rangeCollectionType, rangeType } from "./rangeType";
import { settingCollectionType, settingType } from "./settings";
import { worksheetCustomPropertyCollectionType, worksheetCustomPropertyType } from "./sheetProperties";
import { tableColumnCollectionType, tableColumnType, tableRowCollectionType, tableRowType } from "./tableParts";
import { tableFilterType } from "./tableFilter";
import { tableCollectionType, tableScopedCollectionType, tableType } from "./tables";
import { workbookProtectionType, workbookType } from "./workbookType";
import { worksheetCollectionType } from "./worksheetCollection";
import { worksheetProtectionType } from "./worksheetProtection";
import { worksheetType } from "./worksheetType";

const ALL: readonly AnyType[] = [
  applicationType,
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartCollectionType,
  chartDataLabelsType,
  chartGridlinesType,
  chartLegendType,
  chartSeriesCollectionType,
  chartSeriesType,
  chartTitleType,
  chartType,
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  cultureInfoType,
  customConditionalFormatType,
  customPropertyCollectionType,
  customPropertyType,
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
  dataValidationType,
  documentPropertiesType,
  formatProtectionType,
  freezePanesType,
  headerFooterGroupType,
  headerFooterType,
  namedItemCollectionType,
  namedItemType,
  numberFormatInfoType,
  pageLayoutType,
  rangeAreasType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeCollectionType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  rangeType,
  runtimeType,
  settingCollectionType,
  settingType,
  tableCollectionType,
  tableColumnCollectionType,
  tableColumnType,
  tableFilterType,
  tableRowCollectionType,
  tableRowType,
  tableScopedCollectionType,
  tableType,
  workbookProtectionType,
  workbookType,
  worksheetCollectionType,
  worksheetCustomPropertyCollectionType,
  worksheetCustomPropertyType,
  worksheetProtectionType,
  worksheetType,
];

/** Every class of the Excel object model that the workbench has, by name. */
export const MODEL_TYPES: Readonly<Record<string, AnyType>> = Object.fromEntries(ALL.map((type) => [type.name, type]));
