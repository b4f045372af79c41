/**
 * Children of the elements that we write, in the order in which ECMA-376 (transitional) wants them; "*" after a name:
 * any number of them. Elements that are not listed have no children.
 */
const SEQUENCES = `
  workbook: fileVersion workbookPr workbookProtection bookViews sheets externalReferences definedNames calcPr extLst
  bookViews: workbookView*
  sheets: sheet*
  definedNames: definedName*
  worksheet: sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing picture oleObjects controls webPublishItems tableParts extLst
  sheetPr: tabColor outlinePr pageSetUpPr
  sheetViews: sheetView*
  sheetView: pane selection*
  cols: col*
  sheetData: row*
  row: c*
  c: f v
  mergeCells: mergeCell*
  conditionalFormatting: cfRule*
  cfRule: formula*
  dataValidations: dataValidation*
  dataValidation: formula1 formula2
  headerFooter: oddHeader oddFooter
  tableParts: tablePart*
  styleSheet: numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles
  numFmts: numFmt*
  fonts: font*
  font: b i strike u sz color name family charset scheme
  fills: fill*
  fill: patternFill
  patternFill: fgColor bgColor
  borders: border*
  border: left right top bottom diagonal
  left: color
  right: color
  top: color
  bottom: color
  cellStyleXfs: xf*
  cellXfs: xf*
  xf: alignment protection
  cellStyles: cellStyle*
  dxfs: dxf*
  dxf: font numFmt fill alignment border protection
  sst: si*
  si: t
  table: autoFilter sortState tableColumns tableStyleInfo
  tableColumns: tableColumn*
  metadata: metadataTypes metadataStrings mdxMetadata futureMetadata* cellMetadata valueMetadata
  metadataTypes: metadataType*
  futureMetadata: bk*
  cellMetadata: bk*
  bk: rc extLst
  extLst: ext*
  ext: xda:dynamicArrayProperties
  xdr:wsDr: xdr:twoCellAnchor*
  xdr:twoCellAnchor: xdr:from xdr:to xdr:graphicFrame xdr:clientData
  xdr:from: xdr:col xdr:colOff xdr:row xdr:rowOff
  xdr:to: xdr:col xdr:colOff xdr:row xdr:rowOff
  xdr:graphicFrame: xdr:nvGraphicFramePr xdr:xfrm a:graphic
  xdr:nvGraphicFramePr: xdr:cNvPr xdr:cNvGraphicFramePr
  xdr:xfrm: a:off a:ext
  a:graphic: a:graphicData
  a:graphicData: c:chart
  c:chartSpace: c:date1904 c:lang c:roundedCorners c:style c:chart c:spPr c:txPr
  c:chart: c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs
  c:title: c:tx c:layout c:overlay c:spPr c:txPr
  c:plotArea: c:layout c:barChart c:radarChart c:catAx c:valAx c:spPr
  c:radarChart: c:radarStyle c:varyColors c:ser* c:dLbls c:axId*
  c:marker: c:symbol c:size c:spPr
  c:legend: c:legendPos c:legendEntry* c:layout c:overlay c:spPr c:txPr
  c:barChart: c:barDir c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:axId*
  c:ser: c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dLbls c:cat c:val
  c:cat: c:strRef
  c:val: c:numRef
  c:strRef: c:f c:strCache
  c:numRef: c:f c:numCache
  c:strCache: c:ptCount c:pt*
  c:numCache: c:formatCode c:ptCount c:pt*
  c:pt: c:v
  c:catAx: c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:noMultiLvlLbl
  c:valAx: c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween
  c:scaling: c:orientation c:max c:min
  Properties: Application DocSecurity
  cp:coreProperties: dc:title dc:subject dc:creator dc:language
  Types: Default* Override*
  Relationships: Relationship*
  wetp:taskpanes: wetp:taskpane*
  wetp:taskpane: wetp:webextensionref
  we:webextension: we:reference we:alternateReferences we:properties we:bindings we:snapshot we:extLst
  we:extLst: a:ext*
  a:ext: we:containsCustomFunctions we:customFunctionIdList
  we:customFunctionIdList: we:customFunctionIds*
`;

export const GRAMMAR: ReadonlyMap<string, readonly { readonly name: string; readonly isRepeated: boolean }[]> = new Map(
  SEQUENCES.trim()
    .split("\n")
    .map((line) => {
      const [element = "", children = ""] = line.trim().split(/: /);
      return [element, children.split(" ").map((name) => ({ name: name.replace("*", ""), isRepeated: name.endsWith("*") }))];
    }),
);
