import { element } from "../dom";

/** Makes what shows the browser's dialog for one .xlsx file; `take` is called whenever one was chosen. */
export function createFilePicker(take: (file: File) => void): () => void {
  // It stays in the page: browsers may forget one that stands nowhere while its dialog is open.
  const input = element("input", {
    type: "file",
    accept: ".xlsx",
    hidden: true,
    onchange: () => {
      const file = input.files?.[0];
      if (file) take(file);
    },
  });
  document.body.append(input);
  return () => {
    // The same file can be chosen again.
    input.value = "";
    input.click();
  };
}
