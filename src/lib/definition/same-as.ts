import type { FieldId } from './ids.js';

/** The option of a choice that says "the same as", and the fields whose values it refers to. */
export interface SameAs {
  option: string;
  /** The ids of these fields, in the order in which they are shown. */
  fields: readonly FieldId[];
  /** The choice of the source, which may in turn be "the same as" another; resolved first. */
  through?: FieldId;
}
