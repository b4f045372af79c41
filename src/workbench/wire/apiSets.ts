/** Made by scripts/generateApiSets.ts from the public typings: class -> requirement set (ExcelApi where only a version stands) -> members. */
export const API_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: {
    "1.11": "cultureInfo decimalSeparator thousandsSeparator useSystemSeparators",
    "1.6": "suspendApiCalculationUntilNextSync",
    "1.9": "calculationEngineVersion calculationState iterativeCalculation suspendScreenUpdatingUntilNextSync",
    "ExcelApiDesktop 1.1": "activeWindow checkSpelling enterEditingMode union windows",
  },
  Chart: {
    "1.14": "getDataTable getDataTableOrNullObject",
    "1.2": "getImage worksheet",
    "1.7": "chartType id showAllFieldButtons",
    "1.8": "categoryLabelLevel displayBlanksAs onActivated onDeactivated plotArea plotBy plotVisibleOnly seriesNameLevel showDataLabelsOverMaximum style",
    "1.9": "activate pivotOptions",
  },
  ChartAxes: {
    "1.7": "getItem",
  },
  ChartAxis: {
    "1.7": "axisGroup baseTimeUnit categoryType customDisplayUnit displayUnit height left logBase majorTickMark majorTimeUnitScale minorTickMark minorTimeUnitScale reversePlotOrder scaleType setCategoryNames setCustomDisplayUnit showDisplayUnitLabel tickLabelPosition tickLabelSpacing tickMarkSpacing top type visible width",
    "1.8": "alignment isBetweenCategories multiLevel numberFormat offset position positionAt setPositionAt textOrientation",
    "1.9": "linkNumberFormat",
  },
  ChartAxisTitle: {
    "1.12": "textOrientation",
    "1.8": "setFormula",
  },
  ChartCollection: {
    "1.4": "getCount getItemOrNullObject",
    "1.8": "onActivated onAdded onDeactivated onDeleted",
  },
  ChartDataLabels: {
    "1.19": "geometricShapeType leaderLines showAsStickyCallout showLeaderLines",
    "1.8": "autoText horizontalAlignment numberFormat textOrientation verticalAlignment",
    "1.9": "linkNumberFormat",
  },
  ChartLegend: {
    "1.7": "height left legendEntries showShadow top width",
  },
  ChartSeries: {
    "1.12": "getDimensionValues",
    "1.15": "getDimensionDataSourceString getDimensionDataSourceType",
    "1.7": "chartType delete doughnutHoleSize filtered gapWidth hasDataLabels markerBackgroundColor markerForegroundColor markerSize markerStyle plotOrder setBubbleSizes setValues setXAxisValues showShadow smooth trendlines",
    "1.8": "axisGroup dataLabels explosion firstSliceAngle invertIfNegative overlap secondPlotSize splitType varyByCategories",
    "1.9": "binOptions boxwhiskerOptions bubbleScale gradientMaximumColor gradientMaximumType gradientMaximumValue gradientMidpointColor gradientMidpointType gradientMidpointValue gradientMinimumColor gradientMinimumType gradientMinimumValue gradientStyle invertColor mapOptions parentLabelStrategy showConnectorLines showLeaderLines splitValue xErrorBars yErrorBars",
  },
  ChartSeriesCollection: {
    "1.4": "getCount",
    "1.7": "add",
  },
  ChartTitle: {
    "1.7": "getSubstring height horizontalAlignment left position setFormula showShadow textOrientation top verticalAlignment width",
  },
  ConditionalFormat: {
    "1.17": "changeRuleToCellValue changeRuleToColorScale changeRuleToContainsText changeRuleToCustom changeRuleToDataBar changeRuleToIconSet changeRuleToPresetCriteria changeRuleToTopBottom setRanges",
    "1.6": "cellValue cellValueOrNullObject colorScale colorScaleOrNullObject context custom customOrNullObject dataBar dataBarOrNullObject delete getRange getRangeOrNullObject iconSet iconSetOrNullObject id load preset presetOrNullObject priority set stopIfTrue textComparison textComparisonOrNullObject toJSON topBottom topBottomOrNullObject type",
    "1.9": "getRanges",
  },
  ConditionalFormatCollection: {
    "1.14": "getItemOrNullObject",
    "1.6": "add clearAll context getCount getItem getItemAt items load toJSON",
  },
  ConditionalFormatRule: {
    "1.6": "context formula formulaLocal formulaR1C1 load set toJSON",
  },
  ConditionalRangeFill: {
    "1.6": "clear color context load set toJSON",
  },
  ConditionalRangeFont: {
    "1.6": "bold clear color context italic load set strikethrough toJSON underline",
  },
  ConditionalRangeFormat: {
    "1.17": "clearFormat",
    "1.6": "borders context fill font load numberFormat set toJSON",
  },
  CultureInfo: {
    "1.11": "context load name numberFormat toJSON",
    "1.12": "datetimeFormat",
  },
  CustomConditionalFormat: {
    "1.6": "context format load rule set toJSON",
  },
  CustomProperty: {
    "1.7": "context delete key load set toJSON type value",
  },
  CustomPropertyCollection: {
    "1.7": "add context deleteAll getCount getItem getItemOrNullObject items load toJSON",
  },
  CustomXmlPart: {
    "1.5": "context delete getXml id load namespaceUri setXml toJSON",
  },
  CustomXmlPartCollection: {
    "1.5": "add context getByNamespace getCount getItem getItemOrNullObject items load toJSON",
  },
  CustomXmlPartScopedCollection: {
    "1.5": "context getCount getItem getItemOrNullObject getOnlyItem getOnlyItemOrNullObject items load toJSON",
  },
  DataValidation: {
    "1.8": "clear context errorAlert ignoreBlanks load prompt rule set toJSON type valid",
    "1.9": "getInvalidCells getInvalidCellsOrNullObject",
  },
  DocumentProperties: {
    "1.7": "author category comments company context creationDate custom keywords lastAuthor load manager revisionNumber set subject title toJSON",
  },
  FormatProtection: {
    "1.2": "context formulaHidden load locked set toJSON",
  },
  HeaderFooter: {
    "1.9": "centerFooter centerHeader context leftFooter leftHeader load rightFooter rightHeader set toJSON",
    "ExcelApiDesktop 1.1": "centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture",
  },
  HeaderFooterGroup: {
    "1.9": "context defaultForAllPages evenPages firstPage load oddPages set state toJSON useSheetMargins useSheetScale",
  },
  NamedItem: {
    "1.16": "valueAsJson valueAsJsonLocal",
    "1.4": "comment delete getRangeOrNullObject scope worksheet worksheetOrNullObject",
    "1.7": "arrayValues formula",
  },
  NamedItemCollection: {
    "1.4": "add addFormulaLocal getCount getItemOrNullObject",
  },
  NumberFormatInfo: {
    "1.11": "context load numberDecimalSeparator numberGroupSeparator toJSON",
    "1.17": "currencySymbol",
  },
  PageLayout: {
    "1.9": "blackAndWhite bottomMargin centerHorizontally centerVertically context draftMode firstPageNumber footerMargin getPrintArea getPrintAreaOrNullObject getPrintTitleColumns getPrintTitleColumnsOrNullObject getPrintTitleRows getPrintTitleRowsOrNullObject headerMargin headersFooters leftMargin load orientation paperSize printComments printErrors printGridlines printHeadings printOrder rightMargin set setPrintArea setPrintMargins setPrintTitleColumns setPrintTitleRows toJSON topMargin zoom",
    "ExcelApiDesktop 1.1": "alignMarginsHeaderFooter printQuality",
  },
  Range: {
    "1.10": "group height hideGroupDetails left showGroupDetails top ungroup width",
    "1.11": "moveTo",
    "1.12": "getDirectPrecedents getPivotTables getSpillParent getSpillParentOrNullObject getSpillingToRange getSpillingToRangeOrNullObject hasSpill numberFormatCategories savedAsArray",
    "1.13": "getDirectDependents getExtendedRange getMergedAreasOrNullObject getRangeEdge",
    "1.14": "getPrecedents",
    "1.15": "getDependents",
    "1.16": "valuesAsJson valuesAsJsonLocal",
    "1.18": "clearOrResetContents control",
    "1.19": "getDisplayedCellProperties",
    "1.2": "columnHidden formulasR1C1 getColumnsAfter getColumnsBefore getResizedRange getRowsAbove getRowsBelow hidden merge rowHidden sort unmerge",
    "1.3": "getVisibleView",
    "1.4": "getIntersectionOrNullObject getUsedRangeOrNullObject",
    "1.6": "calculate conditionalFormats",
    "1.7": "getAbsoluteResizedRange getImage getSurroundingRegion hyperlink isEntireColumn isEntireRow numberFormatLocal showCard style",
    "1.8": "dataValidation",
    "1.9": "autoFill convertDataTypeToText convertToLinkedDataType copyFrom find findOrNullObject flashFill getCellProperties getColumnProperties getRowProperties getSpecialCells getSpecialCellsOrNullObject getTables linkedDataTypeState removeDuplicates replaceAll setCellProperties setColumnProperties setDirty setRowProperties",
    "ExcelApiDesktop 1.1": "checkSpelling formulaArray showDependents showPrecedents",
  },
  RangeAreas: {
    "1.18": "clearOrResetContents select",
    "1.9": "address addressLocal areaCount areas calculate cellCount clear conditionalFormats context convertDataTypeToText convertToLinkedDataType copyFrom dataValidation format getEntireColumn getEntireRow getIntersection getIntersectionOrNullObject getOffsetRangeAreas getSpecialCells getSpecialCellsOrNullObject getTables getUsedRangeAreas getUsedRangeAreasOrNullObject isEntireColumn isEntireRow load set setDirty style toJSON track untrack worksheet",
  },
  RangeBorder: {
    "1.9": "tintAndShade",
  },
  RangeBorderCollection: {
    "1.9": "tintAndShade",
  },
  RangeCollection: {
    "1.9": "context getCount getItemAt items load toJSON",
  },
  RangeFill: {
    "1.9": "pattern patternColor patternTintAndShade tintAndShade",
  },
  RangeFont: {
    "1.9": "strikethrough subscript superscript tintAndShade",
  },
  RangeFormat: {
    "1.11": "adjustIndent",
    "1.2": "autofitColumns autofitRows columnWidth protection rowHeight",
    "1.7": "textOrientation useStandardHeight useStandardWidth",
    "1.9": "autoIndent indentLevel readingOrder shrinkToFit",
  },
  Runtime: {
    "1.5": "context load set toJSON",
    "1.8": "enableEvents",
  },
  Setting: {
    "1.4": "context delete key load set toJSON value",
  },
  SettingCollection: {
    "1.4": "add context getCount getItem getItemOrNullObject items load onSettingsChanged toJSON",
  },
  Table: {
    "1.13": "resize",
    "1.2": "clearFilters convertToRange reapplyFilters sort worksheet",
    "1.3": "highlightFirstColumn highlightLastColumn showBandedColumns showBandedRows showFilterButton",
    "1.7": "onChanged onSelectionChanged",
    "1.8": "legacyId",
    "1.9": "autoFilter",
  },
  TableCollection: {
    "1.4": "getCount getItemOrNullObject",
    "1.7": "onChanged",
    "1.9": "onAdded onDeleted",
  },
  TableColumn: {
    "1.16": "valuesAsJson valuesAsJsonLocal",
    "1.2": "filter",
  },
  TableColumnCollection: {
    "1.16": "addAsJson",
    "1.4": "getCount getItemOrNullObject",
  },
  TableRow: {
    "1.16": "valuesAsJson valuesAsJsonLocal",
  },
  TableRowCollection: {
    "1.16": "addAsJson",
    "1.4": "getCount",
    "ExcelApiOnline 1.1": "deleteRows deleteRowsAt",
  },
  TableScopedCollection: {
    "1.14": "getItemOrNullObject",
    "1.9": "context getCount getFirst getItem items load toJSON",
  },
  Workbook: {
    "1.10": "comments getActiveSlicer getActiveSlicerOrNullObject pivotTableStyles slicerStyles slicers tableStyles timelineStyles",
    "1.11": "close save",
    "1.13": "insertWorksheetsFromBase64 onActivated",
    "1.14": "queries",
    "1.16": "getLinkedEntityCellValue",
    "1.18": "notes",
    "1.19": "getActiveShape getActiveShapeOrNullObject linkedEntityDataDomains",
    "1.2": "functions onSelectionChanged",
    "1.3": "pivotTables",
    "1.4": "settings",
    "1.5": "customXmlParts",
    "1.7": "dataConnections getActiveCell name properties protection styles",
    "1.8": "readOnly",
    "1.9": "autoSave calculationEngineVersion chartDataPointTrack getActiveChart getActiveChartOrNullObject getIsActiveCollabSession getSelectedRanges isDirty onAutoSaveSettingChanged previouslySaved usePrecisionAsDisplayed",
    "ExcelApiDesktop 1.1": "focus",
    "ExcelApiOnline 1.1": "linkedWorkbooks",
  },
  WorkbookProtection: {
    "1.7": "context load protect protected toJSON unprotect",
  },
  Worksheet: {
    "1.10": "comments onColumnSorted onRowSorted onSingleClicked showOutlineLevels slicers",
    "1.11": "onRowHiddenChanged",
    "1.12": "customProperties",
    "1.13": "onFormulaChanged",
    "1.14": "onProtectionChanged tabId",
    "1.17": "onNameChanged onVisibilityChanged",
    "1.18": "notes",
    "1.19": "showDataTypeIcons",
    "1.2": "protection",
    "1.3": "pivotTables",
    "1.4": "getUsedRangeOrNullObject names",
    "1.5": "getNext getNextOrNullObject getPrevious getPreviousOrNullObject",
    "1.6": "calculate",
    "1.7": "copy freezePanes getRangeByIndexes onActivated onChanged onDeactivated onSelectionChanged standardHeight standardWidth tabColor",
    "1.8": "onCalculated showGridlines showHeadings",
    "1.9": "autoFilter enableCalculation findAll findAllOrNullObject getRanges horizontalPageBreaks onFormatChanged pageLayout replaceAll shapes verticalPageBreaks",
    "ExcelApiDesktop 1.1": "checkSpelling clearArrows evaluate",
    "ExcelApiOnline 1.1": "namedSheetViews",
  },
  WorksheetCollection: {
    "1.10": "onColumnSorted onRowSorted onSingleClicked",
    "1.11": "onRowHiddenChanged",
    "1.13": "onFormulaChanged",
    "1.14": "onProtectionChanged",
    "1.17": "onMoved onNameChanged onVisibilityChanged",
    "1.4": "getCount getItemOrNullObject",
    "1.5": "getFirst getLast",
    "1.7": "onActivated onAdded onDeactivated onDeleted",
    "1.8": "onCalculated",
    "1.9": "onChanged onFormatChanged onSelectionChanged",
  },
  WorksheetCustomProperty: {
    "1.12": "context delete key load set toJSON value",
  },
  WorksheetCustomPropertyCollection: {
    "1.12": "add context getCount getItem getItemOrNullObject items load toJSON",
  },
  WorksheetFreezePanes: {
    "1.7": "context freezeAt freezeColumns freezeRows getLocation getLocationOrNullObject toJSON unfreeze",
  },
  WorksheetProtection: {
    "1.2": "context load options protect protected toJSON",
    "1.7": "unprotect",
    "ExcelApiOnline 1.1": "allowEditRanges canPauseProtection checkPassword isPasswordProtected isPaused pauseProtection resumeProtection savedOptions setPassword updateOptions",
  },
};
