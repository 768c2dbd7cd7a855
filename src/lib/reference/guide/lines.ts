import business from '../business.json' with { type: 'json' };

/** A line to NACCS and what is known of it (manual, chapter 3). */
export interface AccessLine {
  name: string;
  points: readonly string[];
}

const speeds = business.accessLines.flatMap(({ speedsMbps = [] }) => speedsMbps).join('・');
const ONLY_NACCS = 'NACCSにつなぐためだけの回線なので、この回線でインターネットは使えません。';
const COSTS = '初期費用と、月々の回線使用料などがかかります。';

export const accessLines: readonly AccessLine[] = [
  {
    name: 'インターネット',
    points: [
      'netNACCSとWebNACCSで使います。会社で使っている回線と端末のままで足ります。',
      'NACCSセンターへの回線使用料などはかかりません。',
    ],
  },
  {
    name: '専用線',
    points: [
      `インタラクティブ処理方式で使う、NACCSのためだけの回線です。速さは${speeds} Mbpsから選びます。`,
      '速さの4分の1が保証されます。',
      '故障のときは優先的に修理されます。NACCSの側に予備の経路があり、止まる時間を最も短くします。',
      COSTS,
      ONLY_NACCS,
    ],
  },
  {
    name: 'ブロードバンド回線',
    points: [
      'インタラクティブ処理方式で使う光回線です。専用線より広い帯域です。使えない地域があります。',
      '速さの保証はなく、使う環境で変わります。故障で止まる時間の保証もありません。',
      'NTTの都合の工事や、前もって知らされない保守工事で止まることがあります。',
      COSTS,
      ONLY_NACCS,
    ],
  },
];

/** How the two plans are charged (manual, chapter 3). Amounts before tax. */
export const planPoints: readonly string[] = [
  '従量料金は、業務ごとの「月間の利用件数×単価」の合計です。単価は、従量のみ（プランB）より基本+従量（プランA）のほうが安く決められています。',
  `基本料金は、基本+従量（プランA）のときだけ、1端末ごとに月${business.fees.planA.basePerTerminalMonthly.toLocaleString('ja-JP')}円です。`,
  'netNACCSで従量のみを選び、有料の管理統計資料を取らず、無料の業務だけを行うなら、料金はかかりません。その場合もプランは選びます。',
  'プランは、一般NACCS（インタラクティブ処理方式）と、netNACCS（WebNACCSを含む）のそれぞれについて選びます。',
  `有料の管理統計資料は1利用者コードごとに月${business.fees.paidStatisticsPerUserCodeMonthly.toLocaleString('ja-JP')}円、保税管理資料保存サービスも1利用者コードごとに${business.fees.bondedStoragePerUserCodeMonthly.toLocaleString('ja-JP')}円です。`,
  '金額はどれも税抜きです。単価は、NACCS掲示板の「NACCSのご利用方法」、「3.システム利用料金」の「料金表通則（システム利用規程）」にあります。',
];
