import { PREFECTURES } from '../../lib/reference/prefectures.js';
import type { PaperDatum, PaperPlace } from '../../lib/definition/paper.js';
import type { Role } from '../../lib/definition/role.js';
import type { Condition, Field } from '../../lib/definition/types.js';

interface Address {
  /** The beginning of the postal code's id, and of the ids of the address's parts. */
  prefix: string;
  parts: string;
  /** Which place a paper has to be about to answer these fields. */
  paper: PaperPlace;
  when?: Condition;
  /** The postal code's role, by which other code also finds the address that it fills. */
  role?: Role;
}

/**
 * A postal code and the four parts of an address, as NSS asks for those of the office, the head office and the billing.
 */
export function addressFields({ prefix, parts, paper: part, when, role }: Address): Field[] {
  const common = { need: 'required', disclosure: 'company', ...(when ? { when } : {}) } as const;
  const from = (datum: PaperDatum) => ({ paper: { part, datum } });
  return [
    {
      ...common,
      id: `${prefix}.postalCode`,
      ...(role ? { role } : {}),
      ...from('postalCode'),
      label: '郵便番号',
      kind: 'digits',
      length: 7,
      as: 'postal-code',
      example: '2120013',
      help: '7桁の数字です。',
      onPage: '7桁を入れると、都道府県から町名までとその読みが入ります。入れ直すときは「反映」を押します。',
      reflects: {
        language: 'ja',
        prefecture: `${parts}.prefecture`,
        city: `${parts}.city`,
        rest: `${parts}.rest`,
        kana: `${parts}.kana`,
      },
    },
    {
      ...common,
      id: `${parts}.prefecture`,
      label: '住所(都道府県)',
      kind: 'choice',
      as: 'select',
      ...from('prefecture'),
      options: PREFECTURES.map((value) => ({ value })),
    },
    {
      ...common,
      id: `${parts}.city`,
      label: '住所(市区町村)',
      kind: 'full',
      part: 'city',
      ...from('city'),
      longest: 100,
      example: '川崎市幸区',
    },
    {
      ...common,
      id: `${parts}.rest`,
      label: '住所(その他)',
      kind: 'full',
      street: true,
      ...from('street'),
      longest: 100,
      example: '堀川町９９９　ナックスタワー１階',
      help: '町名と番地を入力します。建物名、階、部屋番号があるときは、それも入力します。',
    },
    {
      ...common,
      id: `${parts}.kana`,
      label: '住所(フリガナ)',
      kind: 'kana',
      address: true,
      ...from('kana'),
      longest: 200,
      example: 'カナガワケンカワサキシサイワイクホリカワチョウ９９９　ナックスタワー１カイ',
      help: '都道府県から部屋番号まで、住所全体の読みです。数字と英字は全角のまま使えます。',
    },
  ];
}
