import { loadSetting, saveSetting } from './settings.js';

/** A setting of this browser (see `isBrowserSetting`): the screen of each draft that was visited last, by their ids. */
const KEY = 'last-screens';
/** The most drafts that are remembered, those visited last. One setting for all, so that no draft leaves one behind. */
const MOST = 50;

type Visit = readonly [draft: string, screen: string];

const isVisit = (entry: unknown): entry is Visit =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');

/** Without the database the next step is the first screen that is unfinished, which does no harm. */
async function visits(): Promise<readonly Visit[]> {
  const stored = await loadSetting(KEY).catch(() => undefined);
  return Array.isArray(stored) ? stored.filter(isVisit) : [];
}

/** The id of the screen of a draft that was visited last; '' if none is known. */
export async function lastScreen(draft: string): Promise<string> {
  return (await visits()).find(([id]) => id === draft)?.[1] ?? '';
}

/** Remembers that a screen of a draft was visited. */
export async function rememberScreen(draft: string, screen: string): Promise<void> {
  const others = (await visits()).filter(([id]) => id !== draft);
  await saveSetting(KEY, [[draft, screen], ...others].slice(0, MOST)).catch(() => undefined);
}
