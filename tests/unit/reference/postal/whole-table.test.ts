import { describe, expect, it } from 'vitest';
import { dataFolder, packageRows } from '../../../../scripts/prebuild/postal.mjs';
import { readFields } from '../../../../scripts/prebuild/postal/source.mjs';
import { toHalfWidth } from '../../../../src/lib/characters/widths.js';
import { brokenRules } from '../../../../src/lib/kinds/broken-rules.js';
import { PREFECTURES } from '../../../../src/lib/reference/prefectures.js';
import {
  addressAgainst,
  englishAddress,
  englishAgainst,
  type Place,
} from '../../../../src/lib/reference/postal/index.js';
import { buildTable } from './open.js';

const table = await buildTable();
const all = readFields(dataFolder);
const entries = all.filter(([key]) => key !== '_000info');
const source = await packageRows();
const codes = [...new Set(entries.map(([key]) => key!.slice(1)))];
/** Every code looked up once, because there are many. */
const found = new Map(codes.map((code) => [code, table.find(code)]));
const places = [...found.values()].flat();

/** The texts that occur, each once. */
const distinct = (textsOf: (place: Place) => readonly (string | undefined)[]) => [
  ...new Set(places.flatMap(textsOf).filter((text) => text !== undefined && text !== '')),
];
/** The texts that a kind of field rejects. */
const refused = (field: Parameters<typeof brokenRules>[0], texts: readonly unknown[]) =>
  texts.filter((text) => brokenRules(field, text).length > 0).slice(0, 5);
const common = { id: 'a', label: 'a', need: 'required', disclosure: 'company' } as const;

describe('the table compared with its source', () => {
  it('has every code of the package', () => {
    expect(codes.length).toBeGreaterThan(142_000);
    expect([...found].filter(([, own]) => own.length === 0)).toEqual([]);
  });

  it('returns every row with its corrections, in order', () => {
    const rows = new Map<string, Place[]>();
    for (const row of [...source.ordinary, ...source.offices]) {
      const place: Place = {
        prefecture: row.prefecture,
        city: row.city,
        town: row.town,
        kana: { prefecture: row.prefectureKana, city: row.cityKana, town: row.townKana },
        ...(row.building ? { building: { name: row.building, kana: row.buildingKana } } : {}),
        ...(row.office ? { office: { name: row.office, kana: '', street: row.street } } : {}),
      };
      rows.set(row.code, [...(rows.get(row.code) ?? []), place]);
    }
    const wrong = [...rows].filter(([code, own]) => JSON.stringify(found.get(code)) !== JSON.stringify(own));
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('corrects few rows, and leaves all others unchanged', () => {
    const whole = (place: Place) => [place.prefecture, place.city, place.town + (place.building?.name ?? '')].join('|');
    const kana = ({ kana, building }: Place) => kana.prefecture + kana.city + kana.town + (building?.kana ?? '');
    const full = (text: string) =>
      text.normalize('NFKC').replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const changed = entries.filter(([key = '', prefecture, city, town, street, office, ...readings]) => {
      const same = found.get(key.slice(1))!.filter((place) => whole(place) === [prefecture, city, town].join('|'));
      const own = same.filter(
        (place) => (place.office?.name ?? '') === office && (place.office?.street ?? '') === street,
      );
      return !own.some((place) => readings[2] === '' || kana(place) === full(readings.join('')));
    });
    // Remarks, one number, towers with brackets or a number at the end, one ㈱.
    const reasons = /以下に掲載|次に|無番地|８２４０|高層棟|サンシャイン６０|㈱/;
    expect(changed.filter((entry) => !reasons.test(entry.join(''))).slice(0, 5)).toEqual([]);
    expect(changed.length).toBeLessThan(150);
  });
});

describe('every text of the table', () => {
  it('names one of the 47 prefectures', () =>
    expect(distinct(({ prefecture }) => [prefecture]).sort()).toEqual([...PREFECTURES].sort()));

  it('is accepted by a full-width field', () => {
    const texts = distinct(({ prefecture, city, town, building, office }) => [
      `${prefecture}${city}${town}`,
      building?.name,
      office?.name,
      office?.street,
    ]);
    expect(refused({ ...common, kind: 'full' }, texts)).toEqual([]);
  });

  it('has a reading that its field accepts', () => {
    const texts = distinct(({ kana, building }) => [kana.prefecture + kana.city + kana.town, building?.kana]);
    expect(refused({ ...common, kind: 'kana', address: true }, texts)).toEqual([]);
    const without = places.filter(({ town, kana, office }) => town !== '' && kana.town === '' && !office);
    expect(without).toEqual([]);
    expect(places.filter(({ town, kana }) => town !== '' && kana.town === '').length).toBeLessThan(400);
  });

  it('has an English address that its fields accept', () => {
    const texts = new Set<string>();
    for (const place of places) {
      const { prefecture, city } = englishAddress(place);
      texts.add(prefecture).add(city);
      if (place.town !== '' && place.kana.town === '') continue;
      if (place.town !== '' && city.split(' ').length < 3) throw new Error(`No town in ${city}`);
    }
    expect(refused({ ...common, kind: 'upper' }, [...texts])).toEqual([]);
    expect([...texts].filter((text) => !/^[A-Z0-9-]+(?: [A-Z0-9-]+)*$/.test(text)).slice(0, 5)).toEqual([]);
  });

  it('agrees with its own code, in Japanese and in English', () => {
    const cities = new Map(places.map((place) => [place.prefecture + place.city, place]));
    for (const place of cities.values()) {
      const { prefecture, city, town } = place;
      expect(addressAgainst([place], { prefecture, city, rest: town }), city).toBe('same');
      expect(addressAgainst([place], { prefecture, city: toHalfWidth(city), rest: '' }), city).toBe('same');
      expect(englishAgainst([place], englishAddress(place)), city).toBe('same');
      const joined = englishAddress({ ...place, town: '', kana: { ...place.kana, town: '' } }).city.replace(/ /g, '');
      expect(englishAgainst([place], { prefecture: '', city: joined }), joined).toBe('same');
    }
    expect(cities.size).toBeGreaterThan(1800);
  });
});
