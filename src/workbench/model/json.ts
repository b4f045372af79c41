/** A value as it travels between host and add-in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
