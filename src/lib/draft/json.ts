import type { FieldId } from '../definition/ids.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Answers by field id; lists hold values or records of the same form. What was typed is stored, right or wrong. */
export type Values = { readonly [id: FieldId]: Json };
