import business from '../business.json' with { type: 'json' };

/** The answers to the questions asked before an application is started. */
export interface Situation {
  /** Other work than that under the foreign exchange law is planned (customs clearance, cargo, ...). */
  otherWork: boolean;
  /** Which software is needed for the forms to be filed. */
  forms: 'web' | 'package' | 'unknown';
  /** People whom the president has authorised to file in their own name (被委任者); 0 or more. */
  delegates: number;
  /** Computers in the whole company that will use the package software; 0 or more. */
  computers: number;
  /** Computers that will use only WebNACCS; 0 or more. */
  webOnly: number;
}

/** One recommendation and its reason. */
export interface Advice {
  id: 'processing' | 'line' | 'plan' | 'ids' | 'terminals' | 'certificates';
  title: string;
  answer: string;
  why: string;
}

export interface Choice {
  /** Whether this app's new application is the right procedure. */
  fits: boolean;
  advice: readonly Advice[];
  /** Initial answers for a draft of the new application. */
  values: Readonly<{ idCount: string; netNaccs: string; delegates: number }>;
}

const yen = (sum: number) => `${sum.toLocaleString('ja-JP')}円`;

const WHY_PROCESSING = {
  web: '使う様式はWebNACCSで扱えます。申込みではnetNACCSを選び、WebNACCSも使います。あとで増えた様式にも、すぐに使えます。',
  package: '使う様式に、パッケージソフトでしか扱えないものがあります。netNACCSを選べば、WebNACCSも使えます。',
  unknown:
    'どちらのソフトが要るか分からなくても、netNACCSを選べばどちらも使えます。様式対応表で確かめておくと、台数を決められます。',
};

/**
 * Recommends the processing method, the line, the plan and the numbers of IDs, terminals and certificates (the manual's
 * chapters 1 and 3; V11 to V13). Work under the foreign exchange law is always applied for with netNACCS.
 */
export function choose(situation: Situation): Choice {
  const { otherWork, forms, delegates, computers, webOnly } = situation;
  const ids = 1 + delegates;
  // At least one terminal (V12): a company that files by browser only can then still file the other forms later.
  const terminals = Math.max(1, computers + webOnly);
  const base = business.fees.planA.basePerTerminalMonthly;
  const advice: Advice[] = [
    { id: 'processing', title: '処理方式', answer: 'netNACCS', why: WHY_PROCESSING[forms] },
    {
      id: 'line',
      title: '回線',
      answer: 'いまのインターネット回線',
      why: 'netNACCSとWebNACCSは、会社のインターネット回線で使えます。NACCSセンターに払う回線料も、回線の工事もありません。専用線やブロードバンド回線は要りません。',
    },
    {
      id: 'plan',
      title: '料金プラン',
      answer: '従量のみ（プランB）',
      why: `無料の業務だけを行い、有料の管理統計資料を取らないなら、料金はかかりません。基本+従量では、1件ごとの単価は安くなりますが、使わない月も${terminals}台で${yen(terminals * base)}（税抜き）がかかります。`,
    },
    {
      id: 'ids',
      title: '識別番号数',
      answer: `${ids}`,
      why:
        delegates === 0
          ? '代表者の名前だけで申請するので1です。入力する人が何人いても増えません。'
          : `代表者の1に、委任を受けた${delegates}人を足します。申し込む前に、経済産業省に相談してください。`,
    },
    {
      id: 'terminals',
      title: '論理端末数（netNACCS）',
      answer: `${terminals}台`,
      why: '会社全体の合計です。この台数の証明書が発行され、同じパソコンでWebNACCSも使えます。',
    },
    {
      id: 'certificates',
      title: 'デジタル証明書数（webNACCS）',
      answer: '入力しない',
      why: 'WebNACCSだけの利用者コードを別に取るときの欄です。netNACCSの端末でWebNACCSを使うなら要りません。',
    },
  ];
  return {
    fits: !otherWork,
    advice,
    values: { idCount: String(ids), netNaccs: String(terminals), delegates },
  };
}
