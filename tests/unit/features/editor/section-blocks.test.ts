import { expect, it } from 'vitest';
import type { Item, Section, Shown } from '../../../../src/lib/definition/types.js';
import { blocksOnPage } from '../../../../src/lib/features/editor/section-blocks.js';
import { procedures } from '../../../../src/procedures/index.js';

const item = (id: string, group?: string) =>
  ({ id, kind: 'full', label: id, need: 'required', disclosure: 'company', ...(group && { group }) }) as Item;
const section = (...items: (Item | Shown)[]): Section => ({ id: 's', title: 's', items });
const shown: Shown = { kind: 'shown', label: '申込者', from: ['b'] };

/** A page on which all items are asked for but these. */
const without = (...hidden: string[]) => ({ visible: (path: string) => !hidden.includes(path), template: undefined });
const written = (of: Section, ...hidden: string[]) =>
  blocksOnPage(without(...hidden), of, '').map((block) =>
    'item' in block ? block.key : `${block.key}: ${block.group} ${block.fields.map(({ id }) => id).join('+')}`,
  );

it('puts consecutive fields of one group together, and nothing else', () => {
  expect(written(section(item('a', '氏名'), item('b', '氏名'), item('c'), shown, item('d', '氏名')))).toEqual([
    ...['a: 氏名 a+b', 'c', '申込者', 'd: 氏名 d'],
  ]);
  expect(written(section(item('a', '氏名'), item('b', 'フリガナ')))).toEqual(['a: 氏名 a', 'b: フリガナ b']);
});
it('leaves out what is not asked for, and keeps a group what it is when its first field goes', () => {
  const of = section(item('a', '氏名'), item('b', '氏名'), item('c'), shown);
  expect(written(of, 'a', 'c')).toEqual(['a: 氏名 b', '申込者']);
  expect(written(of, 'a', 'b', 'c')).toEqual(['申込者']);
});
it('loses no item of any section', () => {
  const all = procedures.flatMap(({ screens }) => screens.flatMap(({ sections }) => sections));
  for (const one of all) {
    const items = blocksOnPage(without(), one, '').flatMap((block): readonly (Item | Shown)[] =>
      'item' in block ? [block.item] : block.fields,
    );
    expect(items).toEqual(one.items);
  }
});
