export type RestoreCode = 'too-big' | 'not-json' | 'not-ours' | 'broken' | 'newer' | 'other-kind' | 'unknown-procedure';

const MESSAGES: Record<RestoreCode, string> = {
  'too-big': 'ファイルが大きすぎます（10 MBまで）。このアプリで書き出した下書きのファイルを選んでください。',
  'not-json':
    'ファイルの中身を読み取れませんでした。途中で切れているか、壊れている可能性があります。もう一度書き出すか、送り直してもらってください。',
  'not-ours': 'このアプリの下書きではありません。このアプリで書き出したファイルを選んでください。',
  broken: '下書きの形が壊れています。もう一度書き出すか、送り直してもらってください。',
  newer:
    '新しい版のアプリで作られた下書きです。このページを再読み込みしてアプリを更新してから、もう一度開いてください。',
  'other-kind': '下書きではないファイルです。下書きとして書き出したファイルを選んでください。',
  'unknown-procedure': 'この版のアプリでは扱えない手続の下書きです。アプリを更新してから、もう一度開いてください。',
};

/** Data from outside that cannot be read as a draft. The message tells the user what is wrong and what to do. */
export class RestoreError extends Error {
  constructor(readonly code: RestoreCode) {
    super(MESSAGES[code]);
    this.name = 'RestoreError';
  }
}
