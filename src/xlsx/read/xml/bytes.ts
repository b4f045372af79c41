export const LESS = 0x3c;
export const SLASH = 0x2f;

/** 1 for the bytes that names are made of; beyond ASCII each is, and the whole name is looked at. */
export const NAME_BYTE = table((byte) => byte >= 0x80 || /[A-Za-z0-9_:.-]/.test(String.fromCharCode(byte)));

/** 1 for the white space of XML. */
export const SPACE_BYTE = table((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

function table(holds: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (holds(byte) ? 1 : 0));
}
