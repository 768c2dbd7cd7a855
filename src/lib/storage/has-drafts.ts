import { database } from './db.js';
import { neverStoredIds } from './rescue.js';

/**
 * Whether there is any draft, stored or only left behind by its page. Only counts them, so that a first visit does not
 * load the code for the list.
 */
export async function hasDrafts(): Promise<boolean> {
  return neverStoredIds().length > 0 || (await (await database()).count('drafts')) > 0;
}
