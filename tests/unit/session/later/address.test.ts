import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../../../../src/lib/reference/postal/types.js';
import { addTown, reflectPlace } from '../../../../src/lib/session/later/address.js';
import type { TemplateMarks } from '../../../../src/lib/session/later/template-marks.svelte.js';
import { emptySession } from '../../support/sessions.js';

const HORIKAWA: Place = {
  ...{ prefecture: '神奈川県', city: '川崎市幸区', town: '堀川町' },
  kana: { prefecture: 'カナガワケン', city: 'カワサキシサイワイク', town: 'ホリカワチョウ' },
};
const KANA = 'カナガワケンカワサキシサイワイクホリカワチョウ';
const CODE = '2120013';

vi.mock('../../../../src/lib/browser/postal-data.js', () => ({
  postalCodes: () =>
    Promise.resolve({ dataDate: '20260101', find: (code: string) => (code === CODE ? [HORIKAWA] : []) }),
}));
vi.mock('../../../../src/lib/browser/persistent-storage.js', () => ({ requestPersistence: vi.fn() }));

let session: ReturnType<typeof emptySession>;
const reflect = () => reflectPlace(session, 'office.postalCode', CODE, HORIKAWA);
const [rest, kana] = ['office.address.rest', 'office.address.kana'];
beforeEach(() => {
  session = emptySession({ 'office.postalCode': CODE });
});

describe('a postal code', () => {
  it('fills in the address and its reading', () => {
    expect(reflect()).toEqual({});
    expect([session.value('office.address.city'), session.value(rest), session.value(kana)]).toEqual([
      ...['川崎市幸区', '堀川町', KANA],
    ]);
  });
  it('leaves alone what a template has locked', () => {
    session.set('office.address.city', '横浜市西区');
    const locked = (path: string) => path === 'office.address.city' || path === kana;
    session.provide({ template: { isLocked: locked } as TemplateMarks });
    reflect();
    expect([
      session.value('office.address.prefecture'),
      session.value('office.address.city'),
      session.value(kana),
    ]).toEqual(['神奈川県', '横浜市西区', undefined]);
  });
  it('keeps the number in the reading of a street whose town is another', () => {
    session.set(rest, '丸の内１－２－３');
    session.offer(kana, 'トウキョウトチヨダクマルノウチ１－２－３');
    expect(reflect()).toEqual({ missingTown: '堀川町' });
    expect(session.value(kana)).toBe(`${KANA}１－２－３`);
  });
});

it('a town that is added brings its reading, with what stood behind it', async () => {
  session.set(rest, '１－２－３');
  reflect();
  await addTown(session, 'office.postalCode', '堀川町');
  expect(session.value(rest)).toBe('堀川町１－２－３');
  expect(session.value(kana)).toBe(`${KANA}１－２－３`);
});
