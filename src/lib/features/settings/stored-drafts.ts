import { inventory, templatesStored, wipeDatabase, type InventoryEntry } from '../../storage/inventory.js';
import { announceChange } from '../../browser/tabs.js';

/** What is stored here, with a title that can be shown. */
export interface Stored extends Omit<InventoryEntry, 'title'> {
  title: string;
}

/** Every draft in this browser and what it takes, the largest first. */
export async function storedHere(): Promise<readonly Stored[]> {
  const entries = await inventory();
  return entries
    .map((entry) => ({ ...entry, title: typeof entry.title === 'string' ? entry.title : '読めない下書き' }))
    .sort((a, b) => b.bytes - a.bytes);
}

export { templatesStored };

/** Removes everything from this browser, and tells the other tabs. */
export async function wipe(): Promise<void> {
  const entries = await inventory();
  await wipeDatabase();
  for (const { id } of entries) announceChange(id, null);
}
