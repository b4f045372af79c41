/** What the browser was handed: addresses that live, and the downloads that began. */
export interface Downloads {
  readonly alive: Map<string, Blob>;
  readonly begun: { readonly name: string; readonly address: string }[];
}

/** Stands in for what jsdom lacks, addresses of blobs and downloads, until the test ends. */
export function watchDownloads(): Downloads {
  const alive = new Map<string, Blob>();
  const begun: Downloads["begun"] = [];
  let made = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      made += 1;
      alive.set(`blob:${String(made)}`, blob);
      return `blob:${String(made)}`;
    },
    revokeObjectURL: (address: string) => alive.delete(address),
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    begun.push({ name: this.download, address: this.getAttribute("href") ?? "" });
  });
  return { alive, begun };
}
