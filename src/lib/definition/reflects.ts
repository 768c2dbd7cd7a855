import type { FieldId } from './ids.js';

/** The fields that NSS's 反映 button fills from a postal code, in the same entry. */
export type Reflects = { prefecture: FieldId; city: FieldId; rest: FieldId } & (
  | { language: 'ja'; kana: FieldId }
  /** The same place in English; `repeats` is the Japanese address's postal code, if the procedure asks for one. */
  | { language: 'en'; repeats?: FieldId }
);
