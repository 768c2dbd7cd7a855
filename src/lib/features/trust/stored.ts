import { STORES } from '../../storage/together.js';
import { database } from '../../storage/db.js';
import { entryNames } from '../../storage/small-entries.js';

/** A place in this browser where the app keeps something. */
export interface Place {
  name: string;
  count: number;
}

const NAMES: Readonly<Record<(typeof STORES)[number], string>> = {
  drafts: '下書き',
  attachments: '添付ファイル',
  revisions: '履歴',
  undo: '取り消しの記録',
  settings: '設定、郵便番号、祝日',
  templates: 'ひな形',
  reviews: 'コメント',
};

/** How many records each part of the database has. @throws if the database cannot be read */
export async function storedRecords(): Promise<Place[]> {
  const db = await database();
  return Promise.all(STORES.map(async (store) => ({ name: NAMES[store], count: await db.count(store) })));
}

/** How many entries the small local store has, and how many files are kept for use without a network. */
export async function otherPlaces(): Promise<Place[]> {
  const kept = 'caches' in globalThis ? await caches.keys() : [];
  const files = await Promise.all(kept.map(async (name) => (await (await caches.open(name)).keys()).length));
  return [
    { name: '画面の選択（localStorage）', count: entryNames().length },
    { name: 'アプリ本体のファイル（Cache Storage）', count: files.reduce((sum, count) => sum + count, 0) },
  ];
}
