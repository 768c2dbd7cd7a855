import { labelOf } from '../definition/walk.js';
import type { Field, Path, ValueList, RecordList } from '../definition/types.js';
import { isEmpty, kindOf } from '../kinds/index.js';
import { brokenRules } from '../kinds/broken-rules.js';
import type { Suggestion } from './types.js';

/** What is wrong with one value: the rule and the message, without the path. */
export interface Refusal {
  rule: string;
  message: string;
  /** The answer is missing, so the task list counts it as open and not as wrong. */
  missing?: true;
  /** A better value that the user can accept with one click. */
  suggestion?: Suggestion;
}

/** Characters that only change the look of the one before them: selectors of variants (葛󠄀), joiners. */
const LOOK = /[\p{Variation_Selector}\u200c\u200d]/gu;

/** For C7: the text without such characters, if nothing else is wrong with it. Which form was meant, only the user knows. */
function withoutLook(field: Field, text: string): Pick<Refusal, 'suggestion'> {
  const value = text.replace(LOOK, '');
  if (value === text || value === '' || brokenRules(field, value).includes('C7')) return {};
  const shown = value.length > 40 ? `${[...value].slice(0, 40).join('')}…` : value;
  return { suggestion: { label: `「${shown}」に替える`, value } };
}

const ENTER: Partial<Record<Field['kind'], string>> = {
  choice: 'を選んでください。',
  check: 'にチェックを付けてください。',
};

/** The name by which messages call a field: 氏名（姓）. */
export function spokenLabel(item: Field | ValueList | RecordList, path: Path): string {
  const label = labelOf(item, path);
  return 'group' in item && item.group ? `${item.group}（${label}）` : label;
}

/** The refusal for a missing required answer (the field's `emptyRule`, or `required`). */
export function refuseMissing(item: Field | ValueList | RecordList, path: Path): Refusal {
  const { emptyRule = 'required', emptyMessage = '{usual}' } = item.kind === 'records' ? {} : item;
  const usual = spokenLabel(item, path) + (ENTER[item.kind as Field['kind']] ?? 'を入力してください。');
  return { rule: emptyRule, message: emptyMessage.replace('{usual}', usual), missing: true };
}

/** Checks a value against its field's kind (C1 to C9 and others); an empty value is never refused here. */
export function checkField(field: Field, value: unknown): readonly Refusal[] {
  if (isEmpty(value)) return [];
  const text = typeof value === 'string' ? value : '';
  return brokenRules(field, value).map((rule) =>
    rule === 'type'
      ? { rule, message: 'ファイルの値の形が違うため、読み取れません。入力し直してください。' }
      : {
          rule,
          message: kindOf(field).explain(rule, text, field),
          ...(rule === 'C7' ? withoutLook(field, text) : {}),
        },
  );
}
