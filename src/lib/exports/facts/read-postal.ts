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

/** The tables made of Japan Post's lists. */
export interface ReadPostal {
  rows: PostalRows;
  /** The lists that were read, each with its day (YYYYMMDD). */
  sources: readonly { name: string; day: string }[];
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
 * @param rowsInUse gives the rows in use; called only for what is a list, because unpacking them takes seconds
 * @throws FactsError with a message for the user
 */
export async function readPostal(
  chosen: readonly ChosenFile[],
  rowsInUse: () => PostalRows,
  tell: Tell,
): Promise<ReadPostal> {
  const lists = byKind(await listFiles(chosen));
  const [towns, companies] = [lists.get('ordinary'), lists.get('offices')];
  await tell.progress(1, STEPS, '一覧を読んでいます');
  const ordinary = towns ? Array.from(ordinaryEntries(towns)) : undefined;
  await tell.progress(2, STEPS, 'いまのデータと比べています');
  const before = rowsInUse();
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
  const sources = [...lists.values()].map(({ name, day }) => ({ name, day }));
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
 */
export async function packPostal(chosen: readonly ChosenFile[], table: PostalTable, tell: Tell): Promise<PackedPostal> {
  const { rows, sources, change } = await readPostal(chosen, () => rowsOfTable(table), tell);
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
