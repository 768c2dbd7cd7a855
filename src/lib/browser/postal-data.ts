import { loadPostal, openPacked, PostalError } from '../reference/postal/load.js';
import type { PostalTable } from '../reference/postal/types.js';
import { dropSetting, loadSetting, saveSetting } from '../storage/settings.js';
import { announceFacts } from './facts-channel.js';

/** Postal codes that the user has taken from Japan Post, packed like ours. */
export interface OwnPostal {
  /** YYYYMMDD. */
  dataDate: string;
  sources: readonly { name: string; day: string }[];
  ordinary: Blob;
  offices: Blob;
  codes: number;
}

const KEY = 'data-postal';
/** The last table of the user's own that was opened, by the moment at which it was taken. */
let opened: { takenAt: unknown; table: PostalTable } | undefined;

/** The postal codes that the user has given this browser; undefined if there are none, or if they cannot be read. */
export async function ownPostal(): Promise<(OwnPostal & { takenAt: string }) | undefined> {
  const stored = (await loadSetting(KEY).catch(() => undefined)) as
    (Partial<OwnPostal> & { takenAt?: unknown }) | undefined;
  const { ordinary, offices, sources, takenAt, dataDate } = stored ?? {};
  const whole = ordinary instanceof Blob && offices instanceof Blob && Array.isArray(sources);
  return whole && typeof takenAt === 'string' && typeof dataDate === 'string'
    ? (stored as OwnPostal & { takenAt: string })
    : undefined;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/**
 * The postal codes in force: the user's own, otherwise ours. Exchanged ones are found at the next call.
 * @param base the URL of the site
 * @throws PostalError if ours cannot be loaded either
 */
export async function postalTable(base: string): Promise<PostalTable> {
  const own = await ownPostal();
  if (!own) return loadPostal(base);
  if (opened?.takenAt === own.takenAt) return opened.table;
  try {
    const table = await openPacked(await bytesOf(own.ordinary), await bytesOf(own.offices));
    opened = { takenAt: own.takenAt, table };
    return table;
  } catch {
    return loadPostal(base);
  }
}

/**
 * The packed files in force, as bytes.
 * @param base the URL of the site
 * @throws PostalError if ours cannot be loaded
 */
export async function packedPostal(base: string): Promise<{ ordinary: Uint8Array; offices: Uint8Array }> {
  const own = await ownPostal();
  if (own) return { ordinary: await bytesOf(own.ordinary), offices: await bytesOf(own.offices) };
  const [ordinary, offices] = await Promise.all(
    ['ordinary', 'offices'].map(async (name) => {
      const response = await fetch(`${base}generated/postal/${name}.bin.gz`);
      if (!response.ok) throw new PostalError('郵便番号のデータを読み込めませんでした。もう一度お試しください。');
      return new Uint8Array(await response.arrayBuffer());
    }),
  );
  return { ordinary: ordinary!, offices: offices! };
}

/** Puts the user's postal codes into force, in every tab. */
export async function savePostal({ dataDate, sources, ordinary, offices, codes }: OwnPostal): Promise<void> {
  const takenAt = new Date().toISOString();
  await saveSetting(KEY, { dataDate, sources, ordinary, offices, codes, takenAt });
  announceFacts();
}

/** Goes back to the postal codes that come with the app, in every tab. */
export async function dropPostal(): Promise<void> {
  await dropSetting(KEY);
  announceFacts();
}
