import type { Procedure } from '../../../src/lib/definition/types.js';
import { entryCount } from '../../../src/lib/draft/read.js';
import { addEntry, removeEntry, setValue } from '../../../src/lib/draft/set.js';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import type { PlacedItem } from '../../../src/lib/validation/fields.js';
import { NOW, TODAY } from './example.js';

/** The same numbers at every run. */
export function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const TEXTS = [
  '',
  'ア',
  '髙',
  'A',
  '1000001',
  '1050013',
  '20260420',
  '0355559999',
  'TOKYO',
  '東京都',
  '港区',
  '１−２－３',
];

function valueFor(item: PlacedItem, next: (below: number) => number): Json {
  const field = 'field' in item ? item.field : undefined;
  if (field?.kind === 'check') return next(2) === 0;
  if (field?.kind === 'choice' && next(5) > 0) return field.options[next(field.options.length)]!.value;
  return TEXTS[next(TEXTS.length)]!;
}

/** A draft after one more change of any kind: an answer, an entry more or less, an unreadable value. */
export function changed(procedure: Procedure, draft: Draft, next: (below: number) => number): Draft {
  const { placed, read } = ruleContext(procedure, draft, { today: TODAY });
  const item = placed[next(placed.length)]!;
  if ('field' in item) return setValue(procedure, draft, item.path, valueFor(item, next), NOW);
  const count = entryCount(item.list, read(item.path));
  if (next(40) === 0) return { ...draft, values: { ...draft.values, [item.path]: 'ア' } };
  if (next(2) === 0 && count > 0) return removeEntry(draft, item.path, next(count), NOW);
  return addEntry(procedure, draft, item.path, count, NOW);
}
