import { labelOf } from '../definition/walk.js';
import type { Field, Path, ValueList, RecordList } from '../definition/types.js';
import { isEmpty, kindOf } from '../kinds/index.js';
import { judge } from '../kinds/judge.js';

/** What is wrong with one value: rule and message, without its place. */
export interface Refusal {
  rule: string;
  message: string;
  /** Nothing is there yet: the task list counts it as left, not as wrong. */
  missing?: true;
}

const ENTER: Partial<Record<Field['kind'], string>> = {
  choice: 'を選んでください。',
  check: 'にチェックを付けてください。',
};

/** The name under which messages speak of a field: 氏名（姓）. */
export function spokenLabel(item: Field | ValueList | RecordList, path: Path): string {
  const label = labelOf(item, path);
  return 'group' in item && item.group ? `${item.group}（${label}）` : label;
}

/** The message for a required answer that is missing. */
export function refuseMissing(item: Field | ValueList | RecordList, path: Path): Refusal {
  const { emptyRule = 'required', emptyMessage = '{usual}' } = item.kind === 'records' ? {} : item;
  const usual = spokenLabel(item, path) + (ENTER[item.kind as Field['kind']] ?? 'を入力してください。');
  return { rule: emptyRule, message: emptyMessage.replace('{usual}', usual), missing: true };
}

/** What one field's kind has to say about a value; nothing about an empty one. */
export function checkField(field: Field, value: unknown): readonly Refusal[] {
  if (isEmpty(value)) return [];
  const text = typeof value === 'string' ? value : '';
  return judge(field, value).map((rule) =>
    rule === 'type'
      ? { rule, message: 'ファイルの値の形が違うため、読み取れません。入力し直してください。' }
      : { rule, message: kindOf(field).explain(rule, text, field) },
  );
}
