import { announceFacts } from '../../browser/facts-channel.js';
import {
  anythingStored,
  inventory,
  templatesStored,
  wipeDatabase,
  type InventoryEntry,
} from '../../storage/inventory.js';
import { announceChange } from '../../browser/tabs.js';

/** A stored draft with a title that can be displayed. */
export interface StoredItem extends Omit<InventoryEntry, 'title'> {
  title: string;
}

/** All drafts in this browser with their size in bytes, largest first. */
export async function listStored(): Promise<readonly StoredItem[]> {
  const entries = await inventory();
  return entries
    .map((entry) => ({ ...entry, title: typeof entry.title === 'string' ? entry.title : '読めない下書き' }))
    .sort((a, b) => b.bytes - a.bytes);
}

export { anythingStored, templatesStored };

/** Deletes everything stored in this browser, and tells all tabs: drafts, calendar, language and look are as at first. */
export async function wipe(): Promise<void> {
  await wipeDatabase();
  announceChange('', null);
  announceFacts();
  // Other tabs get this event from the browser.
  dispatchEvent(new Event('storage'));
}
