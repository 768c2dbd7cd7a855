import type { Screen } from '../../lib/definition/types.js';

export const plan: Screen = {
  id: 'plan',
  title: '料金プラン',
  intro: '外為法関連業務では「従量のみ」と決まっています。確かめるだけの画面です。',
  nssEnd: { press: '次へ進む', warnings: ['「従量のみ」になっているのを見てから押します。'] },
  sections: [
    {
      id: 'plan',
      title: '料金プランに関する項目',
      items: [
        {
          id: 'plan.netNaccs',
          term: 'plan',
          label: '適用料金 (netNACCS)',
          kind: 'fixed',
          need: 'required',
          disclosure: 'setting',
          value: '従量のみ',
          rule: 'V13',
          companion: 'plan-fees',
          reason: '「基本+従量」を選ぶと、使わない月も1端末ごとに5,000円（税抜き）の基本料金がかかります。',
        },
      ],
    },
  ],
};
