import type { FieldId } from '../definition/ids.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Flat, by field id; lists hold values or the same kind of flat records. What was typed stands here, right or wrong. */
export type Values = { readonly [id: FieldId]: Json };
