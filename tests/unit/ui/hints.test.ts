import { expect, it } from 'vitest';
import { hintsOf } from '../../../src/lib/ui/hints.js';
import type { Field } from '../../../src/lib/definition/types.js';

const field = (of: Partial<Field>): Field =>
  ({ id: 'a', kind: 'full', label: '名', need: 'required', disclosure: 'company', ...of }) as Field;

it('has a line for the explanation with what only the page says, and one for the example', () => {
  expect(hintsOf(field({ help: '全角で。', onPage: '48字まで。', example: '南楠' }), 'x.a')).toEqual([
    { id: 'x.a--help', text: '全角で。48字まで。' },
    { id: 'x.a--example', text: '例: 南楠' },
  ]);
  expect(hintsOf(field({ onPage: '48字まで。' }), 'a')).toEqual([{ id: 'a--help', text: '48字まで。' }]);
});
it('has no line where the definition says nothing, so that no control refers to an empty one', () => {
  expect(hintsOf(field({}), 'a')).toEqual([]);
  expect(hintsOf(field({ help: '', example: '' }), 'a')).toEqual([]);
});
