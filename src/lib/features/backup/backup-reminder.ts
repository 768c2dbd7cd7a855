import type { Draft } from '../../draft/types.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { lastBackup } from './backup.js';

const DAYS = 'backup-remind-days';
/** Default number of days without a backup before the reminder appears. */
const REMIND_DAYS = 14;

/** The chosen number of days before the reminder appears; 0 means never. */
export async function remindDays(): Promise<number> {
  const days = await loadSetting(DAYS).catch(() => undefined);
  return typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 365 ? days : REMIND_DAYS;
}

/** Stores the number of days before the reminder appears; 0 means never. */
export async function setRemindDays(days: number): Promise<void> {
  await saveSetting(DAYS, days);
}

/**
 * Whether a backup is due: a draft has changed since the last backup, and that backup (or, without one, the oldest
 * draft) is at least `days` old. `last` is ISO 8601 in UTC; `days` 0 means never.
 */
export function isDue(drafts: readonly Draft[], last: string | null, days: number, now: Date): boolean {
  if (days === 0 || drafts.length === 0) return false;
  const changed = drafts.some(({ updatedAt }) => last === null || updatedAt > last);
  const since = last ?? drafts.map(({ createdAt }) => createdAt).sort()[0]!;
  return changed && now.getTime() - Date.parse(since) >= days * 86_400_000;
}

/** `isDue` with the stored time of the last backup and the stored number of days. */
export async function backupIsDue(drafts: readonly Draft[], now: Date): Promise<boolean> {
  return isDue(drafts, await lastBackup(), await remindDays(), now);
}
