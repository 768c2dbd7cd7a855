import type { UndoLog } from '../draft/undo-log.js';
import { isEnvelope } from '../draft/envelope.js';
import { todayInJapan } from '../calendar/today.js';
import { database, type StoredUndo } from './db.js';
import { dropRescues, isNeverStored, loadRescue, ofTemplate, ofTranscription } from './rescue.js';
import { revisionsOf } from './revisions.js';
import { readTogether, writeTogether } from './together.js';

/** A setting of this browser (see `isBrowserSetting`): what was left over when the app was last opened, and since when. */
const NOTED = 'bin-leftovers';
/** How long an attachment that was taken off can be brought back by undoing it. */
const UNDO_MS = 86_400_000;

/** The SHA-256 of every attachment that a stored value names, wherever it stands. */
export function hashesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'sha256' && typeof part === 'string') found.add(part);
    else hashesIn(part, found);
  }
  return found;
}

/** Whether a stored revision has a name. It is kept so that its state can be brought back, and its files with it. */
export const isNamed = ({ name }: { name?: unknown }): boolean => typeof name === 'string' && name !== '';

/** A stored undo log without the steps that name one of these attachments and are older than a day. */
function withoutOldSteps(stored: StoredUndo, unnamed: ReadonlySet<string>, now: Date): StoredUndo {
  const log = stored.log as Partial<UndoLog> | null | undefined;
  const stays = (step: unknown) =>
    !isEnvelope(step) ||
    !(now.getTime() - Number(step['at']) > UNDO_MS) ||
    [...hashesIn(step)].every((hash) => !unnamed.has(hash));
  const steps = (list: unknown) => (Array.isArray(list) ? (list as UndoLog['undo']).filter(stays) : []);
  return { ...stored, log: { undo: steps(log?.undo), redo: steps(log?.redo) } };
}

/**
 * Removes the attachments of one draft that neither its answers name nor a named state of its history nor a step that
 * can still be undone: those taken off more than a day ago. The steps that named them go with them, or undoing would list a file that is not there.
 * @param isKnown whether an attachment was left over on an earlier day too; one that is just being attached is not yet
 *   named by the stored draft
 */
async function removeTakenOff(draftId: string, now: Date, isKnown: (sha256: string) => boolean): Promise<void> {
  await writeTogether(['drafts', 'attachments', 'undo', 'revisions'], async (transaction) => {
    const attachments = transaction.objectStore('attachments');
    const [stored, undo, keys] = await Promise.all([
      transaction.objectStore('drafts').get(draftId),
      transaction.objectStore('undo').get(draftId),
      attachments.index('draftId').getAllKeys(draftId),
    ]);
    // What an unreadable record names is unknown.
    if (!isEnvelope(stored?.draft)) return;
    const named = hashesIn(stored.draft);
    const unnamed = new Set(keys.map(([, sha256]) => sha256).filter((sha256) => !named.has(sha256)));
    if (unnamed.size === 0) return;
    const history = await transaction.objectStore('revisions').getAll(revisionsOf(draftId));
    for (const sha256 of hashesIn(history.filter(isNamed))) unnamed.delete(sha256);
    if (unnamed.size === 0) return;
    const left = undo && withoutOldSteps(undo, unnamed, now);
    const undoable = hashesIn(left?.log);
    const gone = [...unnamed].filter((sha256) => !undoable.has(sha256) && isKnown(sha256));
    if (gone.length === 0) return;
    if (left) await transaction.objectStore('undo').put(left);
    for (const sha256 of gone) await attachments.delete([draftId, sha256]);
  });
}

/** The ids of drafts that are not stored but have attachments, a history, an undo log or comments. */
async function missingDrafts(): Promise<readonly string[]> {
  const stores = ['drafts', 'attachments', 'revisions', 'undo', 'reviews'] as const;
  const [drafts, attachments, revisions, undo, reviews] = await readTogether(stores, (transaction) =>
    Promise.all([
      transaction.objectStore('drafts').getAllKeys(),
      transaction.objectStore('attachments').getAllKeys(),
      transaction.objectStore('revisions').getAllKeys(),
      transaction.objectStore('undo').getAllKeys(),
      transaction.objectStore('reviews').getAllKeys(),
    ]),
  );
  const stored = new Set(drafts);
  const belonging = [...attachments, ...revisions].map(([draftId]) => draftId);
  return [...new Set([...belonging, ...undo, ...reviews])].filter((id) => !stored.has(id));
}

async function removeBelongings(draftId: string): Promise<void> {
  await writeTogether(['drafts', 'attachments', 'revisions', 'undo', 'reviews'], async (transaction) => {
    if (await transaction.objectStore('drafts').getKey(draftId)) return;
    const attachments = transaction.objectStore('attachments');
    for (const key of await attachments.index('draftId').getAllKeys(draftId)) await attachments.delete(key);
    await transaction.objectStore('revisions').delete(revisionsOf(draftId));
    await transaction.objectStore('undo').delete(draftId);
    await transaction.objectStore('reviews').delete(draftId);
  });
}

/**
 * Removes what belongs to no draft, and attachments that were taken off (`removeTakenOff`). It must have been left over
 * on an earlier day too, because another tab may be about to store the draft that it belongs to.
 */
export async function removeLeftovers(now: Date): Promise<void> {
  const db = await database();
  const known = (await db.get('settings', NOTED))?.value;
  const before = new Map(isEnvelope(known) ? Object.entries(known) : []);
  const today = todayInJapan(now);
  const noted: Record<string, unknown> = {};
  const isKnown = (key: string) => {
    const since = before.get(key) ?? today;
    if (since === today) noted[key] = since;
    return since !== today;
  };
  for (const id of await missingDrafts()) if (isKnown(JSON.stringify([id]))) await removeBelongings(id);
  // A tab that was closed at the moment of deletion may have left some. Those of a draft that could never be saved are
  // its only copy.
  const drafts = await db.getAllKeys('drafts');
  const templates = await db.getAllKeys('templates');
  const stored = new Set([...drafts, ...drafts.map(ofTranscription), ...templates.map(ofTemplate)]);
  dropRescues((id) => !stored.has(id) && !isNeverStored(loadRescue(id)));
  const attached = new Set((await db.getAllKeys('attachments')).map(([draftId]) => draftId));
  for (const id of attached) await removeTakenOff(id, now, (sha256) => isKnown(JSON.stringify([id, sha256])));
  if (Object.keys(noted).length > 0) await db.put('settings', { key: NOTED, value: noted });
  else if (known !== undefined) await db.delete('settings', NOTED);
}
