import { describe, expect, it } from 'vitest';
import { followOn } from '../../../src/lib/papers/follow.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { buildTable } from '../reference/postal/open.js';
import { emptyDraft, TODAY, type Changes } from '../support/example.js';

const postal = await buildTable();
const after = (changes: Changes) =>
  followOn(ruleContext(newApplication, emptyDraft(changes), { today: TODAY }), postal);
const valuesOf = (changes: Changes) => Object.fromEntries(after(changes).map(({ path, value }) => [path, value]));

const TOWN = {
  'office.address.prefecture': '神奈川県',
  'office.address.city': '川崎市幸区',
  'office.address.rest': '堀川町９９９',
};

describe('followOn', () => {
  it('finds the code of an address that has only one, its reading, the customs, and the English address', () => {
    expect(valuesOf(TOWN)).toMatchObject({ 'office.postalCode': '2120013', 'office.customs': '横浜' });
    const known = valuesOf({ ...TOWN, 'office.postalCode': '2120013' });
    expect(known['office.address.kana']).toMatch(/カワサキシサイワイクホリカワチョウ/u);
  });
  it('offers nothing that would replace an answer, and all of it as likely', () => {
    const answered = valuesOf({ ...TOWN, 'office.postalCode': '2120013', 'office.address.kana': 'ベツ' });
    expect(answered['office.address.kana']).toBeUndefined();
    expect(answered['office.postalCode']).toBeUndefined();
    expect(new Set(after(TOWN).map(({ certainty }) => certainty))).toEqual(new Set(['likely']));
  });
  it('offers no code where a street part fits several towns or none', () => {
    expect(valuesOf({ ...TOWN, 'office.address.rest': '存在町１' })['office.postalCode']).not.toBe('2120013');
    expect(valuesOf({ ...TOWN, 'office.address.city': '' })['office.postalCode']).toBeUndefined();
    expect(valuesOf({})['office.postalCode']).toBeUndefined();
  });
});
