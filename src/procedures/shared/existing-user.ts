import type { AsideField, DateField, Field, Section } from '../../lib/definition/types.js';

/** 利用者コード of a company that already uses NACCS. */
export const userCode: Field = {
  id: 'target.userCode',
  term: 'user-code',
  label: '利用者コード',
  kind: 'alnum',
  length: 5,
  capitals: true,
  need: 'required',
  disclosure: 'company',
  example: '1ANAC',
  paper: { part: 'nss', datum: 'userCode' },
  help: '英字と数字の5文字です。NSSの一覧から、対象の利用者コードを選びます。',
};

/**
 * 利用者コード where NSS lists the company's codes: the right row is chosen, nothing is typed.
 * @param what the button of the row
 * @param list the name of the list
 */
export const listedCode = (what: string, list: string): Field => ({
  ...userCode,
  nss: { does: 'press', what, note: `${list}の「{value}」の行にあります。` },
});

/** The fields for when the change takes effect: at once, or on a chosen day. */
export function timingFields(
  { atOnce, onDate, label }: { atOnce: string; onDate: string; label: string },
  date: Pick<DateField, 'label' | 'earliest' | 'usual' | 'help'>,
): readonly Field[] {
  return [
    {
      id: 'schedule.timing',
      label,
      kind: 'choice',
      need: 'required',
      disclosure: 'setting',
      options: [{ value: atOnce }, { value: onDate }],
    },
    {
      id: 'schedule.date',
      kind: 'date8',
      need: 'required',
      disclosure: 'setting',
      when: { field: 'schedule.timing', is: onDate },
      example: '20260420',
      ...date,
    },
  ];
}

/**
 * NACCS反映タイミング and 備考, with which every システム設定申込 ends. The day is never the day of the application itself.
 * @param usual business days from the application, for a change of the contract (the manual's schedule table)
 */
export function registration(help: string, usual?: number): Section {
  return {
    id: 'schedule',
    title: 'NACCS登録希望日に関する項目',
    items: [
      ...timingFields(
        {
          label: 'NACCS反映タイミング',
          atOnce: '最短の日程で登録を希望',
          onDate: '日付を指定して登録を希望',
        },
        { label: 'NACCS登録希望日', earliest: 'tomorrow', help, ...(usual === undefined ? {} : { usual }) },
      ),
      remarks,
    ],
  };
}

export const remarks: Field = {
  id: 'confirm.remarks',
  label: '備考',
  kind: 'text',
  need: 'optional',
  disclosure: 'person',
  maxLength: 240,
  help: 'NACCSセンターに伝えておきたいことがあるときだけ書きます。',
};

/** When NSS received the application, and what the Center asked for afterwards. */
export const received: readonly AsideField[] = [
  {
    id: 'result.receivedOn',
    label: '申込受付年月日',
    kind: 'date8',
    need: 'optional',
    disclosure: 'returned',
    role: 'receivedOn',
    paper: { part: 'nss', datum: 'receivedOn' },
    askedAt: ['receipt', 'after'],
    example: '20260410',
  },
  {
    id: 'result.receivedTime',
    label: '受付時刻',
    kind: 'digits',
    length: 4,
    as: 'time',
    need: 'optional',
    disclosure: 'returned',
    askedAt: ['receipt', 'after'],
    example: '1520',
    onPage: '15:20 と入力しても直します。',
  },
  {
    id: 'result.requestedOn',
    label: '確認依頼が届いた日',
    kind: 'date8',
    need: 'optional',
    disclosure: 'returned',
    askedAt: ['correction', 'after'],
    example: '20260415',
  },
  {
    id: 'result.request',
    label: '確認依頼の内容',
    kind: 'text',
    need: 'optional',
    disclosure: 'returned',
    askedAt: ['correction', 'after'],
    maxLength: 480,
    help: '直すように言われた項目と、その理由を書き留めます。NSSには入力しません。',
  },
];

/** What NSS returns, never a password. `endsIn`: the letter at the end of its receipt numbers, if it is known. */
export function receipt(endsIn?: string): readonly AsideField[] {
  return [
    {
      id: 'result.receiptNumber',
      label: '申込受付番号',
      kind: 'alnum',
      length: 8,
      need: 'optional',
      disclosure: 'returned',
      role: 'receiptNumber',
      paper: { part: 'nss', datum: 'receiptNumber' },
      askedAt: ['receipt', 'after'],
      ...(endsIn ? { endsIn } : {}),
      example: `1200001${endsIn ?? 'A'}`,
      help: `申込みの完了画面と受付完了のメールにあります。${endsIn ? `最後は「${endsIn}」です。` : ''}`,
    },
    ...received,
  ];
}
