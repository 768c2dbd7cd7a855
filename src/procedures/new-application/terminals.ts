import type { Screen } from '../../lib/definition/types.js';

export const terminals: Screen = {
  id: 'terminals',
  title: '論理端末・証明書',
  intro: 'NACCSを使うパソコンの台数を答えます。会社全体の合計です。',
  nssEnd: { press: '次へ進む', warnings: [] },
  sections: [
    {
      id: 'terminals',
      title: '論理端末に関する項目',
      items: [
        {
          id: 'terminals.netNaccs',
          term: 'terminal',
          label: '論理端末数 (netNACCS)',
          kind: 'count',
          min: 1,
          need: 'required',
          disclosure: 'setting',
          role: 'terminals',
          emptyRule: 'V12',
          unit: '台',
          example: '2',
          help: 'NACCSを使うパソコンの合計台数です。同じパソコンでWebNACCSも使えます。',
        },
        {
          id: 'terminals.ownSystem',
          label: '論理端末数 (eNACCS:自社システム用)',
          kind: 'count',
          min: 0,
          need: 'optional',
          disclosure: 'setting',
          unit: '台',
          help: '自社で開発したシステムをつなぐときだけ入力します。',
        },
      ],
    },
    {
      id: 'web',
      title: 'webNACCSに関する項目',
      items: [
        {
          id: 'terminals.webCertificates',
          term: 'certificate',
          label: 'デジタル証明書数 (webNACCS)',
          kind: 'count',
          min: 0,
          need: 'optional',
          disclosure: 'setting',
          unit: '個',
          help: 'WebNACCSだけで使う利用者コードを別に取るときだけ入力します。',
        },
        {
          id: 'terminals.idsFromElsewhere',
          label: '利用者IDは他事業所より付替え、または別途申込します。',
          kind: 'check',
          need: 'optional',
          disclosure: 'setting',
        },
      ],
    },
  ],
};
