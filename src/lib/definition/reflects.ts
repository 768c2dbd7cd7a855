import type { FieldId } from './ids.js';

/** The fields that NSS's 反映 fills from a postal code, beside it in the same entry. */
export type Reflects = { prefecture: FieldId; city: FieldId; rest: FieldId } & (
  | { language: 'ja'; kana: FieldId }
  /** The same place in English; `repeats` is the Japanese address's postal code, where the procedure asks for one. */
  | { language: 'en'; repeats?: FieldId }
);
