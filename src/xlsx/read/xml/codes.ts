export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const DASH = 0x2d;
export const SLASH = 0x2f;
export const SEMICOLON = 0x3b;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const CLOSING_BRACKET = 0x5d;

/** The code unit at a place; 0, which no document holds, beyond the end. A text that is asked for what it does not have answers slowly ever after. */
export function codeAt(text: string, place: number): number {
  return place < text.length ? text.charCodeAt(place) : 0;
}

/** 1 for each ASCII code that names are made of. */
export const NAME_CODE = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_:.-]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether names are made of it; beyond ASCII each code is, and the whole name is looked at. */
export function isNameCode(code: number): boolean {
  return code >= 0x80 || NAME_CODE[code] === 1;
}

/** Whether it is white space of XML. */
export function isSpaceCode(code: number): boolean {
  return code <= SPACE && (code === SPACE || code === LINE_FEED || code === RETURN || code === TAB);
}
