import type { FieldId } from './ids.js';

/** Fields of one section that NSS prints on one line, with the most characters they may have together (V7). */
export interface Budget {
  id: 'names' | 'address';
  title: string;
  fields: readonly FieldId[];
  limit: number;
  /** The field to shorten; the message is shown there. */
  shorten: FieldId;
}
