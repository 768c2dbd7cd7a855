/**
 * Puts many drafts into the app's database, as if they had been made one a minute: `依頼0` to the last.
 * @param {import('@playwright/test').Page} page any page of the app, opened before
 * @param {number} count
 * @param {Readonly<Record<string, unknown>>} values the answers of each
 */
export function seedDrafts(page, count, values) {
  return page.evaluate(
    async ({ count, values }) => {
      /** @type {IDBDatabase} */
      const db = await new Promise((done) => {
        const opening = indexedDB.open('shitagaki');
        opening.onsuccess = () => done(opening.result);
      });
      const transaction = db.transaction('drafts', 'readwrite');
      for (let at = 0; at < count; at += 1) {
        const time = new Date(Date.UTC(2026, 3, 1) + at * 60_000).toISOString();
        const envelope = { format: 'shitagaki', version: 1, kind: 'draft', procedure: 'new-application', revision: 1 };
        const draft = {
          ...{ ...envelope, id: `seed-${at}`, title: `依頼${at}`, createdAt: time, updatedAt: time },
          values: { ...values, 'office.companyName': `第${at}商事株式会社` },
        };
        transaction.objectStore('drafts').put({ id: draft.id, draft, deletedAt: null });
      }
      await new Promise((done) => (transaction.oncomplete = done));
      db.close();
    },
    { count, values },
  );
}
