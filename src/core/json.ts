/** A value that JSON can carry. Numbers are whole numbers: everything that counts towards a score is a decimal string. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
