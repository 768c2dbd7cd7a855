import type { PostalSource } from '../exports/facts/read-postal.js';
import { loadCodes, loadPostal, openPacked, PostalError } from '../reference/postal/load.js';
import type { PostalCodes, PostalTable } from '../reference/postal/types.js';
import { asBlob } from '../storage/kept-bytes.js';
import { dropSetting, loadSetting, saveSetting } from '../storage/settings.js';
import { announceFacts } from './facts-channel.js';
import { siteBase } from './site-base.js';

/** Postal codes that the user has taken from Japan Post, packed like ours. */
export interface OwnPostal {
  /** YYYYMMDD. */
  dataDate: string;
  sources: readonly PostalSource[];
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
  const { sources, takenAt, dataDate } = stored ?? {};
  const [ordinary, offices] = [asBlob(stored?.ordinary), asBlob(stored?.offices)];
  if (!ordinary || !offices || !Array.isArray(sources)) return undefined;
  if (typeof takenAt !== 'string' || typeof dataDate !== 'string') return undefined;
  return { ...(stored as OwnPostal), takenAt, ordinary, offices };
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** The user's own postal codes, opened; undefined if there are none, or if they are broken. */
async function ownTable(): Promise<PostalTable | undefined> {
  const own = await ownPostal();
  if (!own) return undefined;
  if (opened?.takenAt === own.takenAt) return opened.table;
  try {
    const table = await openPacked(await bytesOf(own.ordinary), await bytesOf(own.offices));
    opened = { takenAt: own.takenAt, table };
    return table;
  } catch {
    return undefined;
  }
}

/**
 * The postal codes in force: the user's own, otherwise ours. Exchanged ones are found at the next call.
 * @throws PostalError if ours cannot be loaded either
 */
export async function postalTable(): Promise<PostalTable> {
  return (await ownTable()) ?? loadPostal(siteBase());
}

/** Whether the whole table is on this computer already: kept for offline use, or part of the one file. */
const isKept = () => __SINGLE_FILE__ || Boolean(globalThis.navigator?.serviceWorker?.controller);

/**
 * The postal codes in force, with at least the places of some codes: a page that is not kept for offline use yet fetches
 * only these.
 * @param codes seven half-width digits each; at least one
 * @throws PostalError as `postalTable`
 */
export async function postalCodes(codes: readonly string[]): Promise<PostalCodes> {
  const own = await ownTable();
  if (own) return own;
  return isKept() ? loadPostal(siteBase()) : loadCodes(siteBase(), codes);
}

/**
 * The packed files in force, as bytes.
 * @throws PostalError if ours cannot be loaded
 */
export async function packedPostal(): Promise<{ ordinary: Uint8Array; offices: Uint8Array }> {
  const own = await ownPostal();
  if (own) return { ordinary: await bytesOf(own.ordinary), offices: await bytesOf(own.offices) };
  const [ordinary, offices] = await Promise.all(
    ['ordinary', 'offices'].map(async (name) => {
      const response = await fetch(`${siteBase()}generated/postal/${name}.bin.gz`);
      if (!response.ok) throw new PostalError('郵便番号のデータを読み込めませんでした。もう一度お試しください。');
      return new Uint8Array(await response.arrayBuffer());
    }),
  );
  return { ordinary: ordinary!, offices: offices! };
}

/** Puts the user's postal codes into force, in every tab. Stored as bytes: Safari's private windows refuse Blobs. */
export async function savePostal({ dataDate, sources, ordinary, offices, codes }: OwnPostal): Promise<void> {
  const takenAt = new Date().toISOString();
  const bytes = { ordinary: await ordinary.arrayBuffer(), offices: await offices.arrayBuffer() };
  await saveSetting(KEY, { dataDate, sources, ...bytes, codes, takenAt });
  announceFacts();
}

/** Goes back to the postal codes that come with the app, in every tab. */
export async function dropPostal(): Promise<void> {
  await dropSetting(KEY);
  announceFacts();
}
