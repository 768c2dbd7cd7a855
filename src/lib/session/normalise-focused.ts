import { fieldAt } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { setValue } from '../draft/set.js';
import type { Draft } from '../draft/types.js';
import { isEmpty, kindOf } from '../kinds/index.js';
import { ruleContext } from '../validation/context.js';

/**
 * The draft as it will be once the user leaves the focused field. Validating it avoids messages about input that is
 * corrected automatically. `today`: YYYYMMDD in Japan.
 */
export function withFocusedFieldNormalised(
  procedure: Procedure,
  draft: Draft,
  focused: Path | null,
  today: string,
): Draft {
  const field = focused === null ? undefined : fieldAt(procedure, focused);
  if (focused === null || !field) return draft;
  const typed = ruleContext(procedure, draft, { today }).read(focused);
  if (typeof typed !== 'string' || isEmpty(typed)) return draft;
  const after = kindOf(field).normalise(typed, field);
  return after === typed ? draft : setValue(procedure, draft, focused, after, new Date(0));
}
