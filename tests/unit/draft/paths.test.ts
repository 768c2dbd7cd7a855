import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { getAt, setAt } from '../../../src/lib/draft/paths.js';
import type { Values } from '../../../src/lib/draft/types.js';

const values: Values = {
  'office.name': '本社',
  'manager.emergencyFax': ['0312345678', ''],
  userCodes: [{ idCount: '2', delegates: ['専務'], 'naming.officeNameEn': 'HONSHA' }],
};

describe('getAt', () => {
  it.each([
    ['office.name', '本社'],
    ['manager.emergencyFax[0]', '0312345678'],
    ['manager.emergencyFax[1]', ''],
    ['userCodes[0].naming.officeNameEn', 'HONSHA'],
    ['userCodes[0].delegates[0]', '専務'],
    ['userCodes[0].delegates', ['専務']],
  ])('reads %s', (path, expected) => {
    expect(getAt(values, path)).toEqual(expected);
  });

  it.each(['office.phone', 'manager.emergencyFax[2]', 'userCodes[1].idCount', 'office.name[0]', 'office.name[0].x'])(
    'finds nothing at %s',
    (path) => {
      expect(getAt(values, path)).toBeUndefined();
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'userCodes[0].constructor', 'manager.emergencyFax.length'])(
    'does not reach into prototypes by %s',
    (path) => {
      expect(getAt(values, path)).toBeUndefined();
    },
  );
});

describe('setAt', () => {
  it('changes one place and shares the rest', () => {
    const next = setAt(values, 'userCodes[0].idCount', '3');
    expect(next).toEqual({ ...values, userCodes: [{ ...(values['userCodes'] as object[])[0], idCount: '3' }] });
    expect(next['manager.emergencyFax']).toBe(values['manager.emergencyFax']);
    expect(getAt(values, 'userCodes[0].idCount')).toBe('2');
  });

  it('creates the lists and records along the path', () => {
    expect(setAt({}, 'userCodes[0].delegates[0]', '専務')).toEqual({ userCodes: [{ delegates: ['専務'] }] });
  });

  it('leaves no gap in a list, which would become null in a file', () => {
    expect(setAt({}, 'manager.emergencyFax[2]', '03')).toEqual({ 'manager.emergencyFax': ['', '', '03'] });
    expect(setAt({}, 'userCodes[1].idCount', '1')).toEqual({ userCodes: [{}, { idCount: '1' }] });
  });

  it('stores a dangerous name as a plain key', () => {
    const next = setAt({}, '__proto__', { polluted: 'yes' });
    expect(Object.keys(next)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
  });

  it('is what getAt reads back', () => {
    const path = fc.constantFrom(
      'office.name',
      'manager.emergencyFax[1]',
      'userCodes[0].idCount',
      'userCodes[1].delegates[1]',
    );
    fc.assert(
      fc.property(path, fc.string({ unit: 'binary' }), (at, typed) => {
        expect(getAt(setAt(values, at, typed), at)).toBe(typed);
      }),
    );
  });
});
