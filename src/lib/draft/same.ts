import type { Json } from './types.js';

/** What a place for an answer holds; null, like undefined: nothing. */
export type Held = Json | null | undefined;

/** Whether two answers are the same. */
export const same = (a: Held, b: Held): boolean => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
