const AGAIN = 'もう一度書き出すか、送り直してもらってください。';
const OURS = 'このアプリで書き出したZIPを、解凍せずにそのまま選んでください。';
const SUSPECT = 'このアプリで書き出したままのファイルではありません。送り主に確かめてください。';

const MESSAGES = {
  // Errors of the file as a whole.
  'too-big': () => `ファイルが大きすぎます（200 MBまで）。${OURS}`,
  'backup-too-big-to-read': () =>
    'バックアップが大きすぎます（2 GBまで）。このアプリで書き出したバックアップのファイルを選んでください。',
  'not-zip': () => `ZIPファイルではありません。${OURS}`,
  truncated: () => `ZIPファイルが途中で切れています。${AGAIN}`,
  'trailing-data': () => `ZIPファイルの後ろに余分なデータが付いています。${AGAIN}`,
  'multi-disk': () => `分割されたZIPファイルは開けません。${OURS}`,
  zip64: () => `この形式のZIP（ZIP64）は開けません。${OURS}`,
  'too-many': () => `ZIPの中のファイルが多すぎます（500まで）。${OURS}`,
  'not-ours': () => `このアプリのパッケージではありません。${OURS}`,
  // Errors of single entries.
  damaged: (name) => `${name}が壊れています。${AGAIN}`,
  overlap: () => `ZIPの中身が重なり合っています。${SUSPECT}`,
  bomb: (name) => `${name}が展開すると大きくなりすぎるため、開くのをやめました。${SUSPECT}`,
  encrypted: () =>
    'パスワード付きのZIPは開けません。先に解凍して、中にあるこのアプリのZIPか draft.json を選んでください。',
  method: (name) => `${name}の圧縮方式に対応していません。${OURS}`,
  'unsafe-path': (name) => `${name}という危険な名前が入っているため、開くのをやめました。${SUSPECT}`,
  'bad-name': () => `ZIPの中のファイル名を読み取れません。ZIPを作り直していないか確かめ、${OURS}`,
  duplicate: (name) => `${name}が二つ以上入っています。${SUSPECT}`,
  'special-file': (name) => `${name}はふつうのファイルではないため、開くのをやめました。${SUSPECT}`,
  // Errors found by comparing with the manifest.
  'no-manifest': () =>
    '目録（manifest.json）が入っていません。パッケージを書き出し直すか、解凍して draft.json を選んでください。',
  'no-draft': () => `下書き（draft.json）が入っていません。${AGAIN}`,
  'bad-manifest': () => `目録（manifest.json）を読み取れません。${AGAIN}`,
  newer: () =>
    '新しい版のアプリで作られたパッケージです。このページを再読み込みしてアプリを更新してから、もう一度開いてください。',
  'missing-file': (name) => `目録にある${name}が入っていません。${AGAIN}`,
  'unlisted-file': (name) => `目録にない${name}が入っています。ZIPに手を加えていないか確かめ、${OURS}`,
  'wrong-size': (name) => `${name}の大きさが目録と違います。${AGAIN}`,
  'wrong-hash': (name) => `${name}の中身が、書き出した後に変わっています。${AGAIN}`,
  'draft-encoding': () => `下書き（draft.json）の文字を読み取れません（UTF-8ではありません）。${AGAIN}`,
  // Errors when writing.
  'write-too-big': () => '添付ファイルが大きすぎるため、パッケージを書き出せません。添付ファイルを減らしてください。',
  'backup-too-big': () =>
    '量が多すぎるため、一つのバックアップにできません。添付ファイルや要らない下書きを減らすか、下書きごとにパッケージを書き出してください。',
  'write-too-many': () => '添付ファイルが多すぎるため、パッケージを書き出せません。添付ファイルを減らしてください。',
} satisfies Record<string, (name: string) => string>;

export type PackageErrorCode = keyof typeof MESSAGES;

/** Quotes an entry's name so that a hostile name cannot pose as part of the message or reverse its direction. */
function quote(name: string | undefined): string {
  if (name === undefined) return 'ZIPファイルの中身';
  const plain = name.replace(/[\p{C}「」]/gu, '?');
  return `「${plain.length > 60 ? `${[...plain].slice(0, 60).join('')}…` : plain}」`;
}

/** A package cannot be read or written. The message tells the user what is wrong and what to do. */
export class PackageError extends Error {
  /** @param entry the name of the faulty entry as in the ZIP */
  constructor(
    readonly code: PackageErrorCode,
    readonly entry?: string,
  ) {
    super(MESSAGES[code](quote(entry)));
    this.name = 'PackageError';
  }
}
