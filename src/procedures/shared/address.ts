import { PREFECTURES } from '../../lib/reference/prefectures.js';
import type { Condition, Field } from '../../lib/definition/types.js';

/** A postal code and the address's four parts, as NSS asks for the office, the head office and the billing address. */
export function addressFields(prefix: string, addressPrefix: string, when?: Condition): Field[] {
  const common = { need: 'required', ...(when ? { when } : {}) } as const;
  return [
    {
      ...common,
      id: `${prefix}.postalCode`,
      label: '郵便番号',
      kind: 'digits',
      length: 7,
      as: 'postal-code',
      example: '2120013',
      help: '7桁の数字です。',
      onPage: '「反映」を押すと、都道府県から町名までとその読みが入ります。',
      reflects: {
        language: 'ja',
        prefecture: `${addressPrefix}.prefecture`,
        city: `${addressPrefix}.city`,
        rest: `${addressPrefix}.rest`,
        kana: `${addressPrefix}.kana`,
      },
    },
    {
      ...common,
      id: `${addressPrefix}.prefecture`,
      label: '住所(都道府県)',
      kind: 'choice',
      as: 'select',
      options: PREFECTURES.map((value) => ({ value })),
    },
    { ...common, id: `${addressPrefix}.city`, label: '住所(市区町村)', kind: 'full', example: '川崎市幸区' },
    {
      ...common,
      id: `${addressPrefix}.rest`,
      label: '住所(その他)',
      kind: 'full',
      street: true,
      example: '堀川町９９９　ナックスタワー１階',
      help: '町名と番地を入力します。建物名、階、部屋番号があるときは、それも入力します。',
    },
    {
      ...common,
      id: `${addressPrefix}.kana`,
      label: '住所(フリガナ)',
      kind: 'kana',
      address: true,
      example: 'カナガワケンカワサキシサイワイクホリカワチョウ９９９　ナックスタワー１カイ',
      help: '都道府県から部屋番号まで、住所全体の読みです。数字と英字は全角のまま使えます。',
    },
  ];
}
