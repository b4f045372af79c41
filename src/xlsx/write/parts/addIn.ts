import type { XlsxAddIn } from "../document";
import { DRAWING, MAIN, RELATIONSHIPS } from "../namespaces";
import { XML_HEAD, attributes, xmlText } from "../xml";

const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** What `cm="1"` on a cell stands for: its formula is a dynamic array's, as every call of a custom function is ([MS-XLSX] 2.6.199). */
export const METADATA_XML =
  `${XML_HEAD}<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC_ARRAY}">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ' +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The list of the workbook's task panes: the add-in's, closed, so that Excel asks nobody to install anything. */
export const TASK_PANES_XML =
  `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"><wetp:taskpane dockstate="right" visibility="0" width="0" row="0">` +
  `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

/** Names the add-in and the functions of it that the workbook calls ([MS-OWEXML] 2.2.7 and 2.2.13). */
export function webExtensionXml({ id, version, store, storeType }: XlsxAddIn, customFunctions: readonly string[]): string {
  const functions = customFunctions.map((name) => `<we:customFunctionIds>${xmlText(name)}</we:customFunctionIds>`).join("");
  return (
    // Excel draws the instance's id by lot; any that is the only one of its workbook will do.
    `${XML_HEAD}<we:webextension xmlns:we="${WEB_EXTENSION}"${attributes({ id: `{${id.toUpperCase()}}` })}>` +
    `<we:reference${attributes({ id, version, store, storeType })}/><we:alternateReferences/><we:properties/><we:bindings/>` +
    `<we:snapshot xmlns:r="${RELATIONSHIPS}"/><we:extLst>` +
    `<a:ext xmlns:a="${DRAWING}" uri="{D87F86FE-615C-45B5-9D79-34F1136793EB}"><we:containsCustomFunctions val="1"/></a:ext>` +
    `<a:ext xmlns:a="${DRAWING}" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList>${functions}</we:customFunctionIdList></a:ext>` +
    "</we:extLst></we:webextension>"
  );
}
