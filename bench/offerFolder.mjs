/**
 * Stands in for the system's dialog for a folder, which no script can use: the pane's button gets the handle of a real folder, made in the browser's own
 * storage. `files` are names and contents.
 */
export async function offerFolder(page, files) {
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  for (let from = 0; from < files.length; from += 50) {
    const some = files.slice(from, from + 50).map(({ name, bytes }) => [name, bytes.toString("base64")]);
    await pane.evaluate(async (all) => {
      const folder = await (await globalThis.navigator.storage.getDirectory()).getDirectoryHandle("folder", { create: true });
      await Promise.all(all.map(async ([name, text]) => {
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(Uint8Array.from(globalThis.atob(text), (letter) => letter.charCodeAt(0)));
        await writable.close();
      }));
      globalThis.showDirectoryPicker = async () => folder;
    }, some);
  }
}
