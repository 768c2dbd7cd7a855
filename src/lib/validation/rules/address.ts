import { showDate8 } from '../../characters/dates.js';
import { isField } from '../../definition/walk.js';
import type { Reflects } from '../../definition/reflects.js';
import type { Path } from '../../definition/types.js';
import { englishAgainst, repeatedTown, withoutTown } from '../../reference/postal/compare-english.js';
import { addressAgainst } from '../../reference/postal/compare.js';
import { englishAddress } from '../../reference/postal/english.js';
import type { Place } from '../../reference/postal/types.js';
import { found, rule, type Finding, type RuleContext } from '../context.js';

/** Every visible postal code with 反映, and the path prefix of its list entry (`at`). */
export function postalCodes({ placed }: RuleContext): { path: Path; at: string; reflects: Reflects }[] {
  return placed.flatMap((item) => {
    if (!('field' in item) || !isField(item.field) || item.field.kind !== 'digits' || !item.field.reflects) return [];
    return [{ path: item.path, at: /^.*\]\./.exec(item.path)?.[0] ?? '', reflects: item.field.reflects }];
  });
}

const isCode = (code: string) => /^\d{7}$/.test(code);
const namesOf = (places: readonly Place[]) => [...new Set(places.map(({ prefecture, city }) => prefecture + city))];

/** V5 (ours): the postal code exists in the table, and the address has its prefecture and city. */
export const V5 = rule('V5', '郵便番号と住所', (context) => {
  const { postal, text } = context;
  if (!postal) return [];
  return postalCodes(context).flatMap(({ path, at, reflects }) => {
    const code = text(path);
    if (!isCode(code)) return [];
    const places = postal.find(code);
    if (!places) return [];
    if (places.length === 0) {
      const data = showDate8(postal.dataDate);
      return found('advice', path, `${data}現在の郵便番号データにない番号です。番号を確かめてください。`);
    }
    if (reflects.language === 'en') return [];
    const [prefecture, city, rest] = [
      text(at + reflects.prefecture),
      text(at + reflects.city),
      text(at + reflects.rest),
    ];
    if (prefecture === '' || city === '' || addressAgainst(places, { prefecture, city, rest }) !== 'elsewhere')
      return [];
    const names = namesOf(places).slice(0, 3).join('」「');
    return found('advice', path, `「${names}」の郵便番号です。郵便番号か住所を確かめてください。`);
  });
});

/** A finding on the English prefecture or city that does not match the postal code. */
function wrongParts(places: readonly Place[], at: string, reflects: Reflects, { text }: RuleContext): Finding[] {
  const typed = { prefecture: text(at + reflects.prefecture), city: text(at + reflects.city) };
  const first = places[0];
  if (!first || typed.prefecture === '' || typed.city === '' || englishAgainst(places, typed) !== 'elsewhere')
    return [];
  const expected = englishAddress(first);
  const onlyCity = englishAgainst([first], { prefecture: typed.prefecture, city: expected.city }) === 'same';
  const part = onlyCity ? 'city' : 'prefecture';
  const value = expected[part];
  return [
    {
      severity: 'advice',
      path: at + reflects[part],
      message: `郵便番号の場所は「${value}」です。日本語の所在地と同じ場所か確かめてください。`,
      suggestion: { label: `${value} にする`, value },
    },
  ];
}

/** A finding on a town that stands in the English city's field and again in the street part: NSS joins the two. */
function townTwice(at: string, reflects: Reflects, { text }: RuleContext): Finding[] {
  const [city, rest] = [text(at + reflects.city), text(at + reflects.rest)];
  const town = repeatedTown(city, rest);
  if (town === '') return [];
  const value = withoutTown(city, rest);
  return [
    {
      severity: 'advice',
      path: at + reflects.rest,
      message: `「${town}」が(市区町村)にもあり、つなげると2回になります。どちらか一方から消してください。`,
      ...(value === '' ? {} : { suggestion: { label: `${value} にする`, value } }),
    },
  ];
}

/** V10 (ours): the English prefecture and city match the postal code, and the town stands in the address once. */
export const V10 = rule('V10', '英語の都道府県・市区町村', (context) => {
  const { postal, text } = context;
  return postalCodes(context).flatMap(({ path, at, reflects }) => {
    if (reflects.language !== 'en') return [];
    const twice = townTwice(at, reflects, context);
    if (!postal) return twice;
    const code = text(path) || (reflects.repeats ? text(reflects.repeats) : '');
    return isCode(code) ? [...twice, ...wrongParts(postal.find(code) ?? [], at, reflects, context)] : twice;
  });
});
