/** What to do while a tab with an older version of the app holds the database open. */
export const LET_GO =
  '古い版のこのアプリが、別のタブで開いたままです。ほかのタブをすべて閉じてください。閉じると、自動で続きができます。';

const CAUSES: Readonly<Record<string, string>> = {
  QuotaExceededError: 'ディスクの空きが足りません。不要なファイルや下書きを消して空きを作り、もう一度お試しください。',
  GoneError: '別の画面で削除されています。ページを再読み込みしてください。',
  ConflictError: '別の画面で変更されています。ページを再読み込みして、もう一度お試しください。',
  // Site data turned off, by the user or a policy.
  SecurityError:
    'ブラウザーが、このサイトの保存を許していません。プライベートモードやCookieの設定を確かめて、ページを再読み込みしてください。',
  BlockedError: LET_GO,
  VersionError: '新しい版のアプリが別のタブで開かれています。ページを再読み込みしてください。',
};

/** Why something could not be stored and what to do, for use after a sentence that says what was not done. */
export function causeOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return (
    (Object.hasOwn(CAUSES, name) ? CAUSES[name] : undefined) ??
    'ディスクの空きとブラウザーの保存の設定を確かめて、もう一度お試しください。'
  );
}

/** Whether an older tab holds the database open; trying again later helps. */
export const isBlocked = (error: unknown): boolean => error instanceof Error && error.name === 'BlockedError';
