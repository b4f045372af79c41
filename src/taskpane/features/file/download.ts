export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const PAGE = "text/html";

/** Bytes as an address that a link can name; call `release` once nobody needs it any more. */
export interface Offered {
  readonly address: string;
  readonly release: () => void;
}

/** Makes bytes downloadable for as long as they are not released. */
export function offer(bytes: Uint8Array<ArrayBuffer>, type = WORKBOOK): Offered {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  return { address, release: () => URL.revokeObjectURL(address) };
}

/** Asks the browser to download it under that name; whether it does, it tells nobody. */
export function download({ address }: Offered, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
