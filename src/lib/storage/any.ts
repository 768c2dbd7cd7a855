import { database } from './db.js';

/** Whether anything is kept here, without reading it: a first visit needs no list. */
export async function anyDrafts(): Promise<boolean> {
  return (await (await database()).count('drafts')) > 0;
}
