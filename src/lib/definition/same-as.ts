import type { FieldId } from './ids.js';

/** The fields somebody else's answers stand in for, and what the choice that says so is called. */
export interface SameAs {
  option: string;
  /** Whose values are meant: these ids, shown in this order. */
  fields: readonly FieldId[];
  /** The source may itself be "the same as" another: its own choice, resolved first. */
  through?: FieldId;
}
