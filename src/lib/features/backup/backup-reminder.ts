import type { Draft } from '../../draft/types.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { lastBackup } from './backup.js';

const DAYS = 'backup-remind-days';
/** Days without a backup after which one is reminded, where nothing else is chosen. */
const REMIND_DAYS = 14;

/** After how many days one is reminded; 0 is never. */
export async function remindDays(): Promise<number> {
  const days = await loadSetting(DAYS).catch(() => undefined);
  return typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 365 ? days : REMIND_DAYS;
}

export async function setRemindDays(days: number): Promise<void> {
  await saveSetting(DAYS, days);
}

/**
 * Whether a backup is due: something has changed since the last one, and that was (or, where none was ever made, the
 * oldest draft is) so many days ago. `days` 0 is never.
 */
export function isDue(drafts: readonly Draft[], last: string | null, days: number, now: Date): boolean {
  if (days === 0 || drafts.length === 0) return false;
  const changed = drafts.some(({ updatedAt }) => last === null || updatedAt > last);
  const since = last ?? drafts.map(({ createdAt }) => createdAt).sort()[0]!;
  return changed && now.getTime() - Date.parse(since) >= days * 86_400_000;
}

/** The same from what is kept. */
export async function backupIsDue(drafts: readonly Draft[], now: Date): Promise<boolean> {
  return isDue(drafts, await lastBackup(), await remindDays(), now);
}
