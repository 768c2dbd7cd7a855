import { loadSetting, saveSetting } from './settings.js';

/** A setting of this browser (see `isBrowserSetting`): what was gone to last, by the keys of the palette's entries. */
const KEY = 'last-entries';
/** The most that are remembered; some may not exist in the next draft. */
const MOST = 12;

/** What is still being remembered: whoever looks right after choosing must find it, and none may overwrite another. */
let remembering: Promise<unknown> = Promise.resolve();

async function stored(): Promise<readonly string[]> {
  const found = await loadSetting(KEY).catch(() => undefined);
  return Array.isArray(found) ? found.filter((key) => typeof key === 'string') : [];
}

/** The keys of the entries chosen last, the last first; none if the database cannot be read. */
export async function recentEntries(): Promise<readonly string[]> {
  await remembering;
  return stored();
}

/** Remembers that an entry was chosen. A failure does no harm. */
export function rememberEntry(key: string): Promise<unknown> {
  const remember = async () => {
    const others = (await stored()).filter((other) => other !== key);
    await saveSetting(KEY, [key, ...others].slice(0, MOST)).catch(() => undefined);
  };
  return (remembering = remembering.then(remember));
}
