import { describe, expect, it } from 'vitest';
import {
  entryPath,
  fieldAt,
  isField,
  isShown,
  itemAt,
  itemsByPattern,
  labelOf,
  listAt,
  patternOf,
  splitPath,
} from '../../../src/lib/definition/walk.js';
import { small } from './small-procedure.js';

describe('paths', () => {
  it.each([
    ['office.postalCode', ['office.postalCode']],
    ['userCodes[0].naming.officeNameEn', ['userCodes', 0, 'naming.officeNameEn']],
    ['manager.emergencyFax[12]', ['manager.emergencyFax', 12]],
    ['userCodes[1].delegates[0]', ['userCodes', 1, 'delegates', 0]],
    ['userCodes', ['userCodes']],
    ['', []],
  ])('%j is %j', (path, steps) => expect(splitPath(path)).toEqual(steps));

  it('are built as they are split', () => {
    expect(entryPath('userCodes', 0, 'idCount')).toBe('userCodes[0].idCount');
    expect(entryPath('manager.emergencyFax', 2)).toBe('manager.emergencyFax[2]');
    expect(entryPath(entryPath('userCodes', 1, 'delegates'), 3)).toBe('userCodes[1].delegates[3]');
  });

  it('have one pattern for all entries', () => {
    expect(patternOf('userCodes[10].delegates[3]')).toBe('userCodes[].delegates[]');
    expect(patternOf('userCodes[].idCount')).toBe('userCodes[].idCount');
    expect(patternOf('office.phone')).toBe('office.phone');
  });
});

describe('itemsByPattern', () => {
  it('lists every item in screen order, lists before their entries, fields outside the screens last', () => {
    expect([...itemsByPattern(small).keys()]).toEqual([
      ...['top', 'if.a', 'if.aOrB', 'ticked', 'if.ticked', 'if.ifTicked', 'faxes', 'faxes[]', 'inner', 'if.inner'],
      ...['codes', 'codes[].own', 'codes[].beside', 'codes[].fromTop', 'codes[].names.list', 'codes[].names.list[]'],
      ...['codes[].naming.en', 'forms.planned'],
    ]);
  });

  it('places an item on the first screen that asks it', () => {
    expect(itemAt(small, 'top')).toMatchObject({ screen: { id: 'one' }, section: { id: 'plain' } });
    expect(itemAt(small, 'codes[0].own')).toMatchObject({ screen: { id: 'two' }, section: { id: 'code' } });
    expect(itemAt(small, 'codes[0].own')?.sections.map(({ id }) => id)).toEqual(['records', 'code']);
    expect(itemAt(small, 'codes[1].names.list[4]')?.sections.map(({ id }) => id)).toEqual(['records', 'code']);
    expect(itemAt(small, 'forms.planned')).toMatchObject({ screen: { id: 'aside' } });
  });

  it('is computed only once', () => expect(itemsByPattern(small)).toBe(itemsByPattern(small)));
});

describe('fieldAt and listAt', () => {
  it('distinguish fields from lists', () => {
    expect(fieldAt(small, 'faxes[0]')?.label).toBe('fax{n}');
    expect(fieldAt(small, 'faxes')).toBeUndefined();
    expect(listAt(small, 'faxes')?.max).toBe(3);
    expect(listAt(small, 'faxes[0]')).toBeUndefined();
    expect(listAt(small, 'codes')?.kind).toBe('records');
    expect(fieldAt(small, 'codes[7].naming.en')?.kind).toBe('full');
  });

  it.each(['', 'nothing', 'codes[0]', 'codes[0].top', 'own', 'top[0]', 'constructor', '__proto__'])(
    'find nothing at %j',
    (path) => {
      expect(fieldAt(small, path)).toBeUndefined();
      expect(listAt(small, path)).toBeUndefined();
    },
  );

  it('find neither in what is only shown', () => {
    const [shown, top] = small.screens[0]!.sections[0]!.items;
    expect([isShown(shown!), isShown(top!)]).toEqual([true, false]);
    expect(isField(itemAt(small, 'top')!.item)).toBe(true);
    expect(isField(itemAt(small, 'codes')!.item)).toBe(false);
  });
});

describe('labelOf', () => {
  it('numbers entries from 1, by the innermost list', () => {
    expect(labelOf({ label: 'FAX{n}' }, 'faxes[0]')).toBe('FAX1');
    expect(labelOf({ label: '名{n}' }, 'codes[1].names.list[9]')).toBe('名10');
    expect(labelOf({ label: 'FAX{n}' }, 'faxes')).toBe('FAX{n}');
    expect(labelOf({ label: '企業名' }, 'codes[0].own')).toBe('企業名');
  });
});
