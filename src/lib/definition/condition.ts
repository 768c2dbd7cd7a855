import type { FieldId } from './ids.js';

/**
 * Data, not a function, so that the page, the checks and the JSON Schema share it. `field` is looked up among the ids
 * beside the one that carries the condition (in a list: the entry's own), then among the draft's.
 * A condition on a hidden field does not hold.
 */
export interface Condition {
  field: FieldId;
  is: string | boolean | readonly string[];
}
