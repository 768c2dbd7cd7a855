/**
 * The functions of an attack inside a page of the app. They are passed as source text, so they cannot use other
 * modules.
 */
export interface Inside {
  /** Writes records as they are; returns how many the database refused because of their key. */
  put(wire: string): Promise<number>;
  read(store: string, id: string): Promise<string>;
  /** Removes all drafts but these. */
  clear(but: readonly string[]): Promise<void>;
  /** Visits pages of the app one after the other, as clicks on links would, and reports what it saw. */
  walk(hrefs: readonly string[]): Promise<Seen>;
  /** Waits until the page has finished drawing. */
  settle(): Promise<void>;
  /** Puts files where the app's folder picker finds them. */
  fill(files: readonly { name: string; text: string }[]): Promise<void>;
}

export interface Seen {
  pages: number;
  /** The rows and pages that could not be displayed. */
  broken: string[];
  /** The longest time for which a page was blocked, in milliseconds, and where. */
  busiest: number;
  where: string;
  /** The number of database reads. */
  reads: number;
}

export function installInside(): void {
  const state = { busiest: 0, where: '', reads: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      if (duration > state.busiest)
        Object.assign(state, { busiest: duration, where: location.pathname + location.search });
    }
  }).observe({ type: 'longtask' });
  for (const name of ['get', 'getAll'] as const) {
    const own = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given: unknown[]) {
      state.reads += 1;
      return own.apply(this, given) as never;
    };
  }
  Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });

  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('no answer'));
    });
  const open = async () => {
    // Wait until the app has created the database: opening it first would create an empty one.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'shitagaki')) await frame();
    return asked(indexedDB.open('shitagaki'));
  };
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  const revive = (_key: string, value: unknown) => {
    const mark = (value as Record<string, unknown> | null)?.['@attack'];
    if (mark === 'bigint') return 10n;
    if (mark === 'date' || mark === 'no-date') return new Date(mark === 'date' ? 0 : NaN);
    return typeof mark === 'string' ? Number(mark) : value;
  };
  const WAITING = ['下書きを開いています…', '読み込んでいます…', '読み取っています…'];
  const waits = () => {
    const text = document.querySelector('main')?.textContent ?? '';
    return !document.querySelector('main h1') || WAITING.some((word) => text.includes(word));
  };

  const inside: Inside = {
    async put(wire) {
      const db = await open();
      let refused = 0;
      for (const { store, value } of JSON.parse(wire, revive) as { store: string; value: unknown }[]) {
        try {
          await asked(db.transaction(store, 'readwrite').objectStore(store).put(value));
        } catch {
          refused += 1;
        }
      }
      db.close();
      return refused;
    },
    async read(store, id) {
      const db = await open();
      const value: unknown = await asked(db.transaction(store).objectStore(store).get(id));
      db.close();
      return JSON.stringify(value);
    },
    async clear(but) {
      const db = await open();
      const kept = await Promise.all(but.map((id) => asked(db.transaction('drafts').objectStore('drafts').get(id))));
      for (const store of db.objectStoreNames)
        await asked(db.transaction(store, 'readwrite').objectStore(store).clear());
      for (const row of kept) await asked(db.transaction('drafts', 'readwrite').objectStore('drafts').put(row));
      db.close();
    },
    async settle() {
      for (let tries = 0; tries < 600; tries += 1) {
        await frame();
        if (tries > 1 && !waits()) return;
        if (tries > 50) await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`never drawn: ${location.href}: ${document.querySelector('main')?.textContent?.slice(0, 200)}`);
    },
    async walk(hrefs) {
      Object.assign(state, { busiest: 0, where: '', reads: 0 });
      const seen: Seen = { pages: 0, broken: [], busiest: 0, where: '', reads: 0 };
      for (const href of hrefs) {
        const link = document.createElement('a');
        link.href = href;
        (document.querySelector('#app') ?? document.body).append(link);
        link.click();
        link.remove();
        for (let tries = 0; tries < 300 && location.href !== new URL(href, document.baseURI).href; tries += 1)
          await frame();
        if (location.href !== link.href) throw new Error(`not there: ${href}, at ${location.href}`);
        await inside.settle();
        seen.pages += 1;
        for (const one of document.querySelectorAll('[data-broken], [data-broken-page]'))
          seen.broken.push(`${href}: ${one.textContent}`);
      }
      await frame();
      return { ...seen, ...state };
    },
    async fill(files) {
      const folder = await navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      for (const name of names) await folder.removeEntry(name);
      for (const { name, text } of files) {
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      }
    },
  };
  Object.assign(window, { attack: inside });
}
