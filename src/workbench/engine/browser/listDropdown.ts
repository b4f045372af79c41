import type { Injector } from "@univerjs/core";
import { type ISheetCellDropdownManagerService, SheetCellDropdownManagerService } from "@univerjs/sheets-ui";

/** Univer's lists of a cell, but the word that stands there already may be picked again, as in Excel; Univer would clear the cell. */
export function createDropdowns(injector: Injector): ISheetCellDropdownManagerService {
  const dropdowns = injector.createInstance(SheetCellDropdownManagerService);
  return {
    showDropdown: (dropdown) => {
      if (dropdown.type !== "list" || dropdown.props.multiple === true) return dropdowns.showDropdown(dropdown);
      const { onChange } = dropdown.props;
      if (onChange === undefined) return dropdowns.showDropdown(dropdown);
      const keepsWord = async (words: string[]): Promise<boolean> => words.length === 0 || onChange(words);
      return dropdowns.showDropdown({ ...dropdown, props: { ...dropdown.props, onChange: keepsWord } });
    },
  };
}
