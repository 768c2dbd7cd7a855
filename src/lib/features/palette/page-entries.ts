import type { Procedure } from '../../definition/types.js';
import { terms } from '../../reference/guide/terms.js';
import { urls } from '../../browser/urls.js';
import { pageGroups } from '../editor/draft-pages.js';
import type { Entry, Goal } from './entry.js';

type Row = readonly [key: string, title: string, where: string, goal: Goal, names?: readonly string[]];

const entryOf =
  (kind: 'page' | 'action') =>
  ([key, title, where, goal, names = []]: Row): Entry => ({ key: `${kind}:${key}`, kind, title, where, goal, names });

/** The app's pages. */
const PAGES: readonly Row[] = [
  ['start', '下書き一覧', '最初のページ', { href: urls.start() }, ['はじめる', 'ホーム', 'トップ', 'ごみ箱']],
  ['bulk', 'まとめて管理', '下書きを表で', { href: urls.bulk() }, ['一括', 'CSV', 'Excel', '表']],
  ['templates', 'ひな形', '作る、渡す', { href: urls.templates() }, ['テンプレート', 'template']],
  ['receive', 'ひな形を受け取る', 'ひな形', { href: urls.receive() }],
  ['library', '共有フォルダー', '会社で共有する下書きとひな形', { href: urls.library() }, ['folder']],
  ['forms', '様式対応表', 'WebNACCSで足りるかを調べる', { href: urls.forms() }],
  ['about', '使い方', 'このアプリの説明', { href: urls.about() }, ['ヘルプ', 'help']],
  ['choose', '申込みの内容を選ぶ', '台数、料金プラン', { href: urls.choose() }],
  ['terms', '用語', 'NACCSの申込みに出てくる言葉', { href: urls.terms() }, ['辞書', '言葉を調べる']],
  ['environment', '動作環境', 'このパソコンを調べる', { href: urls.environment() }],
  ['board', 'NACCS掲示板の見方', '資料とお知らせの場所', { href: urls.board() }],
  ['change', '契約を変える、直す', '変更、確認依頼、パソコンの入替', { href: urls.change() }],
  ['ury', 'パスワードを変える（URY・URY0W）', '利用者IDのパスワード', { href: urls.ury() }],
  [
    'accessibility',
    'アクセシビリティ',
    '何をどう確かめたか',
    { href: urls.accessibility() },
    ['accessibility', 'a11y'],
  ],
  ['trust', '安心して使うために', '保管、通信、ライセンス', { href: urls.trust() }, ['セキュリティ', 'license', 'CSP']],
  ['settings', '設定', '明るさ、営業日、バックアップ', { href: urls.settings() }, ['settings']],
];

/** What can be done on any page. Each leads to the control that does it, so that nothing happens by one key alone. */
const ACTIONS: readonly Row[] = [
  [
    'open',
    'ファイルを開く',
    '下書き一覧',
    { href: urls.start(), control: 'import' },
    ['読み込む', 'インポート', 'import'],
  ],
  ['template', 'ひな形を作る', 'ひな形', { href: urls.templates(), control: 'template-source' }],
  ['theme', '明るさを変える', '設定', { href: urls.settings(), control: 'theme' }, ['暗い', 'ダークモード', 'dark']],
  [
    'language',
    '表示言語を変える',
    '設定',
    { href: urls.settings(), control: 'language' },
    ['英語', 'English', 'language'],
  ],
  ['calendar', '営業日の数え方を変える', '設定', { href: urls.settings(), control: 'goldenWeek' }, ['祝日', '休み']],
  [
    'backup',
    'バックアップを保存する',
    '設定',
    { href: urls.settings(), control: 'backup-save' },
    ['バックアップ', '保存', 'backup'],
  ],
  [
    'shortcuts',
    'キー操作を見る',
    '使えるキーの一覧',
    { shortcuts: true },
    ['ショートカット', 'キーボード', 'shortcut'],
  ],
];

/** What can be done with the open draft. */
const ofDraft = (id: string): readonly Row[] => [
  [
    'package',
    'パッケージを書き出す',
    '開いている下書き',
    { href: urls.check(id), control: 'export-package' },
    ['保存', '控えを出す', '渡す', 'zip'],
  ],
  [
    'pdf',
    'PDFを書き出す',
    '開いている下書き',
    { href: urls.check(id), control: 'export-pdf' },
    ['印刷', '控えを出す', '保存'],
  ],
  ['json', 'JSONを書き出す', '開いている下書き', { href: urls.check(id), control: 'export-json' }, ['保存', 'データ']],
];

/** The pages of the open draft other than its screens. */
function draftPages(procedure: Procedure, id: string): readonly Entry[] {
  const [, ...others] = pageGroups(procedure, id);
  return others.flatMap(({ pages }) =>
    pages.map(({ name, href, around = ['', ''] }): Entry => ({
      key: `page:draft:${name}`,
      kind: 'page',
      title: around[0] + name + around[1],
      where: '開いている下書き',
      goal: { href },
      names: [name],
    })),
  );
}

/**
 * The app's pages and actions, and the terms of the dictionary.
 * @param open the open draft, whose own pages and actions come first
 */
export function pageEntries(
  procedures: readonly Procedure[],
  open?: { procedure: Procedure; id: string },
): readonly Entry[] {
  const begin = procedures.map((procedure): Row => [
    `new:${procedure.id}`,
    `新しい下書き（${procedure.shortTitle}）`,
    procedure.title,
    { begin: procedure },
    [procedure.shortTitle],
  ]);
  return [
    ...(open ? [...draftPages(open.procedure, open.id), ...ofDraft(open.id).map(entryOf('action'))] : []),
    ...PAGES.map(entryOf('page')),
    ...[...begin, ...ACTIONS].map(entryOf('action')),
    ...terms.map(({ id, word, reading, also, text }): Entry => ({
      key: `term:${id}`,
      kind: 'term',
      title: word,
      where: text,
      goal: { href: urls.term(id) },
      readings: [reading],
      ...(also ? { names: also } : {}),
      id,
    })),
  ];
}
