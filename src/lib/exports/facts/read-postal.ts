import { encode, pairing } from '../../reference/postal/pack/encode.js';
import { fillKana } from '../../reference/postal/pack/fill-kana.js';
import { rowsFrom } from '../../reference/postal/pack/rows.js';
import type { Entry, PostalRows, Row } from '../../reference/postal/pack/types.js';
import { PREFECTURES } from '../../reference/prefectures.js';
import type { PostalTable } from '../../reference/postal/types.js';
import type { Tell } from '../jobs/messages.js';
import { FactsError } from './facts-error.js';
import { kindOfList, officeEntries, ordinaryEntries, type ListKind } from './japan-post.js';
import { listFiles, type ChosenFile, type ListFile } from './list-files.js';

/** What differs from the table in use, in codes. */
export interface PostalChange {
  added: readonly string[];
  gone: readonly string[];
  /** Codes of which a place is written otherwise. */
  changed: readonly string[];
}

/** A list of which a table was made, with its day (YYYYMMDD). */
export interface PostalSource {
  /** Not known of a list that was stored without it. */
  kind?: ListKind;
  name: string;
  day: string;
}

/** The table in use: its rows, and the lists that the user gave for it, none if it comes with the app. */
export interface PostalInUse {
  /** Called only for what is a list, because unpacking them takes seconds. */
  rows: () => PostalRows;
  sources: readonly PostalSource[];
}

/** The tables made of Japan Post's lists. */
export interface ReadPostal {
  rows: PostalRows;
  /** The lists that the rows come from: those just read, and of the other kind the one in use. */
  sources: readonly PostalSource[];
  change: PostalChange;
}

/** A list may lose this share of its codes; one that loses more is cut off or not the whole country's. */
const MOST_LOST = 0.05;
const NAMES: Record<ListKind, string> = { ordinary: 'いまの町域の郵便番号', offices: 'いまの事業所の郵便番号' };

/** All rows of a table, as `encode` takes them. */
export function rowsOfTable(table: PostalTable): PostalRows {
  const rows = Array.from(table.all(), ([code, { prefecture, city, town, kana, building, office }]): Row => ({
    ...{ code, prefecture, city, town, street: office?.street ?? '', office: office?.name ?? '' },
    ...{ prefectureKana: kana.prefecture, cityKana: kana.city, townKana: kana.town },
    ...{ building: building?.name ?? '', buildingKana: building?.kana ?? '' },
  }));
  return {
    dataDate: table.dataDate,
    ordinary: rows.filter(({ office }) => office === ''),
    offices: rows.filter(({ office }) => office !== ''),
  };
}

function byKind(lists: readonly ListFile[]): Map<ListKind, ListFile> {
  const found = new Map<ListKind, ListFile>();
  for (const list of lists) {
    const kind = kindOfList(list);
    if (!kind) throw new FactsError('unknown', list.name);
    if (found.has(kind)) throw new FactsError('twice');
    found.set(kind, list);
  }
  return found;
}

const codesOf = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));

/** Refuses rows that cannot be the whole country's. @throws FactsError */
function check(kind: ListKind, rows: readonly Row[], before: readonly Row[]): void {
  const there = new Set(rows.map(({ prefecture }) => prefecture));
  const missing = kind === 'ordinary' && PREFECTURES.find((prefecture) => !there.has(prefecture));
  if (missing) throw new FactsError('prefecture', missing);
  if (codesOf(rows).size < codesOf(before).size * (1 - MOST_LOST)) throw new FactsError('fewer', NAMES[kind]);
}

/** Refuses a list that is older than what it would replace. @throws FactsError */
function refuseOlder(list: ListFile, kind: ListKind, before: PostalRows, sources: readonly PostalSource[]): void {
  const known = sources.find((source) => source.kind === kind);
  // Offices that come with the app are of the same day as its towns; no day is known beside towns of the user's own.
  const day = known?.day ?? (kind === 'ordinary' || sources.length === 0 ? before.dataDate : '');
  if (list.day < day) throw new FactsError('postal-old', list.name);
}

function placesByCode({ ordinary, offices }: PostalRows): Map<string, string> {
  const places = new Map<string, string>();
  for (const { code, ...place } of [...ordinary, ...offices])
    places.set(code, (places.get(code) ?? '') + Object.values(place).sort().join('\t'));
  return places;
}

/** What the codes of two tables differ in. */
function changeBetween(before: PostalRows, after: PostalRows): PostalChange {
  const [old, now] = [placesByCode(before), placesByCode(after)];
  return {
    added: [...now.keys()].filter((code) => !old.has(code)),
    gone: [...old.keys()].filter((code) => !now.has(code)),
    changed: [...now].filter(([code, places]) => old.has(code) && old.get(code) !== places).map(([code]) => code),
  };
}

/**
 * Reads Japan Post's lists as downloaded and checks them. Of a list that is not among them the rows in use stay.
 * @throws FactsError with a message for the user
 */
export async function readPostal(chosen: readonly ChosenFile[], inUse: PostalInUse, tell: Tell): Promise<ReadPostal> {
  const lists = byKind(await listFiles(chosen));
  const [towns, companies] = [lists.get('ordinary'), lists.get('offices')];
  await tell.progress(1, STEPS, '一覧を読んでいます');
  const ordinary = towns ? Array.from(ordinaryEntries(towns)) : undefined;
  await tell.progress(2, STEPS, 'いまのデータと比べています');
  const before = inUse.rows();
  for (const [kind, list] of lists) refuseOlder(list, kind, before, inUse.sources);
  const offices: Iterable<Entry> = companies ? officeEntries(companies, ordinary ?? before.ordinary) : [];
  const made = rowsFrom([...(ordinary ?? []), ...offices], towns?.day ?? before.dataDate);
  // Without new towns, the readings of the offices' towns come from those in use.
  if (!towns) fillKana(made.offices, before.ordinary);
  const rows = {
    dataDate: made.dataDate,
    ordinary: towns ? made.ordinary : before.ordinary,
    offices: companies ? made.offices : before.offices,
  };
  await tell.progress(3, STEPS, '確かめています');
  if (towns) check('ordinary', rows.ordinary, before.ordinary);
  if (companies) check('offices', rows.offices, before.offices);
  const sources = [
    ...inUse.sources.filter(({ kind }) => kind && !lists.has(kind)),
    ...[...lists].map(([kind, { name, day }]) => ({ kind, name, day })),
  ];
  return { rows, sources, change: changeBetween(before, rows) };
}

const STEPS = 20;

/** What the page gets: the packed files, gzipped, and the numbers of what has changed. */
export interface PackedPostal {
  dataDate: string;
  sources: ReadPostal['sources'];
  ordinary: Blob;
  offices: Blob;
  codes: number;
  added: number;
  gone: number;
}

const squeeze = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

/**
 * Reads, checks and packs Japan Post's lists.
 * @param table the table in use
 * @param known the lists that the user gave for it
 */
export async function packPostal(
  chosen: readonly ChosenFile[],
  table: PostalTable,
  known: readonly PostalSource[],
  tell: Tell,
): Promise<PackedPostal> {
  const inUse = { rows: () => rowsOfTable(table), sources: known };
  const { rows, sources, change } = await readPostal(chosen, inUse, tell);
  const packing = 4;
  const pairsOf = await pairing(rows, (done) =>
    tell.progress(packing + Math.round(done * (STEPS - packing)), STEPS, 'まとめています'),
  );
  const packed = encode(rows, pairsOf);
  return {
    dataDate: rows.dataDate,
    sources,
    ordinary: await squeeze(packed.ordinary),
    offices: await squeeze(packed.offices),
    codes: codesOf([...rows.ordinary, ...rows.offices]).size,
    added: change.added.length,
    gone: change.gone.length,
  };
}
