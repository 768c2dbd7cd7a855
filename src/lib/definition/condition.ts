import type { FieldId } from './ids.js';

/**
 * Data and not a function, so that the page, the checks and the JSON Schema share it. `field` is looked up first beside
 * the item that has the condition (in a list: in the same entry), then at the draft's top level. A condition on a
 * hidden field does not hold.
 */
export interface Condition {
  field: FieldId;
  is: string | boolean | readonly string[];
}
