const ASIS = '日本郵便のページから取り直して、そのまま選んでください。';

const MESSAGES = {
  'too-big': () => 'ファイルが大きすぎます（100MBまで）。取り込んだファイルを、そのまま選んでください。',
  'bad-zip': (detail) => `ZIPを読み取れません（${detail}）。もう一度取り込んで、そのまま選んでください。`,
  'no-list': (detail) => `「${detail}」に、CSVの一覧が入っていません。取り込んだファイルを、そのまま選んでください。`,
  unknown: (detail) =>
    `「${detail}」は、日本郵便の一覧ではないようです。utf_ken_all、ken_all、jigyosyo のどれかを選んでください。`,
  twice: () => '同じ種類の一覧が2つあります。1つだけ選んでください。',
  characters: (detail) => `「${detail}」に読めない文字があります。壊れているようです。${ASIS}`,
  shape: (detail) => `${detail}行目が一覧の形ではありません。途中で切れたか、書き換えられたようです。${ASIS}`,
  prefecture: (detail) => `${detail}の郵便番号がありません。全国の一覧を選んでください。`,
  fewer: (detail) => `${detail}より5%以上少なくなります。途中で切れていないか確かめ、全国の一覧を選んでください。`,
  'postal-old': (detail) =>
    `「${detail}」は、いまのデータより古い一覧です。いまのデータをそのままにしました。新しい一覧を選んでください。いまのデータの日付が正しくないときは、「元のデータに戻す」を押してから選び直してください。`,
  more: () => '行が多すぎます。取り込んだファイルを、そのまま選んでください。',
  'no-holidays': (detail) =>
    `「${detail}」は、内閣府の祝日の一覧ではないようです。内閣府のページの syukujitsu.csv を、そのまま選んでください。`,
  'holidays-shape': (detail) =>
    `${detail}行目を祝日として読めません。内閣府のページから取り直して、そのまま選んでください。`,
  'holidays-gap': (detail) => `${detail}年の祝日が足りません。内閣府のページから取り直して、そのまま選んでください。`,
  'holidays-old': (detail) =>
    `${detail}年までの一覧です。いまのデータのほうが新しいため、そのままにしました。新しい一覧が出たら、選び直してください。`,
} satisfies Record<string, (detail: string) => string>;

export type FactsErrorCode = keyof typeof MESSAGES;

/** A list of postal codes or holidays that is not taken. The message tells the user what is wrong and what to do. */
export class FactsError extends Error {
  override readonly name = 'FactsError';
  constructor(
    readonly code: FactsErrorCode,
    detail = '',
  ) {
    super(MESSAGES[code](detail));
  }
}
