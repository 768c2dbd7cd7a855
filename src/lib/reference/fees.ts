import business from './business.json' with { type: 'json' };

/** What the monthly charge depends on. */
export interface FeeFacts {
  /** netNACCS terminals, 1 or more. */
  terminals: number;
  userCodes: number;
  paidStatistics: boolean;
  bondedStorage: boolean;
}

/** One part of the monthly charge, in yen before tax, under plan A and plan B. */
export interface FeeLine {
  title: string;
  a: number;
  b: number;
}

export interface Fees {
  lines: readonly FeeLine[];
  /** Yen a month before tax. */
  a: number;
  b: number;
  /** Why to choose plan B in this procedure, ready to be shown. */
  why: string;
}

const { planA, planB, paidStatisticsPerUserCodeMonthly, bondedStoragePerUserCodeMonthly } = business.fees;

/**
 * Compares plan A (基本+従量) with plan B (従量のみ) for a month with free work only, such as work under the foreign
 * exchange law (the manual's chapters 1 and 3, V13). All amounts are yen before tax.
 */
export function compareFees({ terminals, userCodes, paidStatistics, bondedStorage }: FeeFacts): Fees {
  const lines: FeeLine[] = [
    {
      title: `基本料金（${terminals}台）`,
      a: terminals * planA.basePerTerminalMonthly,
      b: terminals * planB.basePerTerminalMonthly,
    },
    { title: '従量料金（無料の業務だけのとき）', a: 0, b: 0 },
  ];
  const options: [boolean, string, number][] = [
    [paidStatistics, '管理統計資料（有料）', paidStatisticsPerUserCodeMonthly],
    [bondedStorage, '保税管理資料保存サービス', bondedStoragePerUserCodeMonthly],
  ];
  for (const [wanted, title, each] of options) {
    if (wanted) lines.push({ title, a: userCodes * each, b: userCodes * each });
  }
  const sum = (plan: 'a' | 'b') => lines.reduce((total, line) => total + line[plan], 0);
  const [a, b] = [sum('a'), sum('b')];
  const saved = (a - b).toLocaleString('ja-JP');
  const why = `無料の業務だけを使うなら、「従量のみ」では基本料金も従量料金もかからず、月に${saved}円安くなります。使わない月にも料金がかからないので、外為法関連業務ではこちらを選びます。`;
  return { lines, a, b, why };
}
