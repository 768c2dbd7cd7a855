import { database } from './db.js';

/** Whether any draft is stored. Only counts them, so that a first visit does not load the code for the list. */
export async function hasDrafts(): Promise<boolean> {
  return (await (await database()).count('drafts')) > 0;
}
