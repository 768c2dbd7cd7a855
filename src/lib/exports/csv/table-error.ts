const CHOOSE = '別のファイルを選んでください。';

const MESSAGES = {
  'too-big': () => `ファイルが大きすぎます（50MBまで）。行を分けて、${CHOOSE}`,
  'too-many-rows': () => '行が多すぎます（20,000行まで）。ファイルを分けて、もう一度選んでください。',
  'too-many-columns': () => '列が多すぎます（600列まで）。見本の列だけにして、もう一度選んでください。',
  empty: () => '表が空です。見出しの行と、1件以上の行を入れてください。',
  'bad-header': (detail) => `見出しの行を読み取れません。${detail}`,
  'other-procedure': (detail) => `「${detail}」の表のようです。「手続」を選び直してください。`,
  'bad-workbook': (detail) =>
    `Excelのファイルを読み取れません（${detail}）。Excelで開いて保存し直すか、CSVで保存して選んでください。`,
  'old-workbook': () => '古い形式のExcel（.xls）は読めません。Excelで .xlsx かCSVとして保存して、選んでください。',
  'locked-workbook': () =>
    'パスワード付きのExcelは読めません。Excelでパスワードを外して保存し直すか、CSVで保存して、選んでください。',
} satisfies Record<string, (detail: string) => string>;

export type TableErrorCode = keyof typeof MESSAGES;

/** A table that cannot be imported. The message tells the user what is wrong and what to do. */
export class TableError extends Error {
  override readonly name = 'TableError';
  constructor(
    readonly code: TableErrorCode,
    detail = '',
  ) {
    super(MESSAGES[code](detail));
  }
}
