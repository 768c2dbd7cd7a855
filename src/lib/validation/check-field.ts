import { labelOf } from '../definition/walk.js';
import type { Field, Path, ValueList, RecordList } from '../definition/types.js';
import { isEmpty, kindOf } from '../kinds/index.js';
import { brokenRules } from '../kinds/broken-rules.js';

/** What is wrong with one value: the rule and the message, without the path. */
export interface Refusal {
  rule: string;
  message: string;
  /** The answer is missing, so the task list counts it as open and not as wrong. */
  missing?: true;
}

const ENTER: Partial<Record<Field['kind'], string>> = {
  choice: 'を選んでください。',
  check: 'にチェックを付けてください。',
};

const SPECIAL: Record<string, (label: string, verb: string) => string> = {
  V4: () => '緊急連絡用FAX番号を1つ以上入力してください。FAXがないときは 0000000000（0を10個）と入力します。',
  V14: (label, verb) => `無料の業務だけを使うときも必要です。${label}${verb}`,
};

/** A field's name in messages, with its group: 氏名（姓）. */
export function spokenLabel(item: Field | ValueList | RecordList, path: Path): string {
  const label = labelOf(item, path);
  return 'group' in item && item.group ? `${item.group}（${label}）` : label;
}

/** The refusal for a missing required answer (the field's `emptyRule`, or `required`). */
export function refuseMissing(item: Field | ValueList | RecordList, path: Path): Refusal {
  const rule = item.kind !== 'records' && item.emptyRule ? item.emptyRule : 'required';
  const verb = ENTER[item.kind as Field['kind']] ?? 'を入力してください。';
  const label = spokenLabel(item, path);
  return { rule, message: SPECIAL[rule]?.(label, verb) ?? label + verb, missing: true };
}

/** Checks a value against its field's kind (C1 to C9 and others); an empty value is never refused here. */
export function checkField(field: Field, value: unknown): readonly Refusal[] {
  if (isEmpty(value)) return [];
  const text = typeof value === 'string' ? value : '';
  return brokenRules(field, value).map((rule) =>
    rule === 'type'
      ? { rule, message: 'ファイルの値の形が違うため、読み取れません。入力し直してください。' }
      : { rule, message: kindOf(field).explain(rule, text, field) },
  );
}
