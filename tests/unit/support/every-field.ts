import type {
  Condition,
  Field,
  Path,
  Procedure,
  Screen,
  Section,
  ValueList,
} from '../../../src/lib/definition/types.js';
import type { Json } from '../../../src/lib/draft/types.js';
import { forms, keyOf } from '../../../src/lib/reference/form-support.js';
import type { Changes } from './example.js';

/** One field of a procedure with its place and the conditions under which it is visible. */
export interface Asked {
  screen: Screen;
  path: Path;
  field: Field;
  /** The list whose first entry this is. */
  list?: ValueList;
  /** The beginning of paths in the same entry: `userCodes[0].`, or ''. */
  prefix: Path;
  conditions: readonly Condition[];
}

const own = (when: Condition | undefined): Condition[] => (when ? [when] : []);

function* walk(
  screen: Screen,
  sections: readonly Section[],
  prefix: Path,
  around: readonly Condition[],
): Generator<Asked> {
  for (const section of sections) {
    for (const item of section.items) {
      if (item.kind === 'shown') continue;
      const conditions = [...around, ...own(section.when), ...own(item.when)];
      const path = prefix + item.id;
      if (item.kind === 'records') yield* walk(screen, item.sections, `${path}[0].`, conditions);
      else if (item.kind === 'values')
        yield { screen, path: `${path}[0]`, field: item.item, list: item, prefix, conditions };
      else yield { screen, path, field: item, prefix, conditions };
    }
  }
}

/** Every question of a procedure, screen by screen; the first entry stands for all of a list. */
export function everyField(procedure: Procedure): Asked[] {
  return procedure.screens.flatMap((screen) => [...walk(screen, screen.sections, '', [])]);
}

/** The field that a condition refers to. */
export function targetOf(procedure: Procedure, { prefix }: Asked, { field }: Condition): Asked | undefined {
  const all = everyField(procedure);
  return all.find(({ path }) => path === prefix + field) ?? all.find(({ path }) => path === field);
}

/** Answers that make a field visible, including those that make the fields it depends on visible. */
export function opening(procedure: Procedure, asked: Asked): Changes {
  return asked.conditions.reduce<Changes>((changes, condition) => {
    const target = targetOf(procedure, asked, condition)!;
    const value = Array.isArray(condition.is) ? (condition.is[0] as string) : (condition.is as string | boolean);
    return { ...changes, ...opening(procedure, target), [target.path]: value };
  }, {});
}

const SAMPLES: Partial<Record<Field['kind'], Json>> = {
  full: '見本',
  kana: 'ミホン',
  upper: 'SAMPLE 1',
  'upper-alpha': 'SAMPLE',
  email: 'sample@example.jp',
  date8: '20260417',
  text: '経済産業省への輸出許可申請等を行うため。',
  check: true,
  files: [{ name: '見本.pdf', size: 10, sha256: '0'.repeat(64) }],
  forms: forms.slice(0, 1).map(keyOf),
};

/** A valid answer: the field's own example, its first option, or a value that fits its kind. */
export function answer(field: Field): Json {
  if (field.example !== undefined) return field.example;
  if (field.kind === 'choice') return field.options[0]!.value;
  if (field.kind === 'fixed') return field.value;
  if (field.kind === 'digits') return '1'.repeat(field.length ?? 10);
  if (field.kind === 'alnum') return 'A'.repeat(field.length);
  if (field.kind === 'count') return String(Math.max(1, field.min));
  return SAMPLES[field.kind]!;
}
