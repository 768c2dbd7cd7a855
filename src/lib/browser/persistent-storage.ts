/** What the browser says of how long it keeps what is stored here. */
export interface Durability {
  /** The browser has promised not to clear it by itself; undefined where it cannot be asked. */
  promised: boolean | undefined;
  /** Bytes in use and bytes allowed, where the browser tells. */
  used: number | undefined;
  allowed: number | undefined;
}

/** How things stand, without asking for anything. */
export async function storageDurability(): Promise<Durability> {
  const { storage } = navigator as { storage?: StorageManager };
  const [promised, estimate] = await Promise.all([
    storage?.persisted?.().catch(() => undefined),
    storage?.estimate?.().catch(() => undefined),
  ]);
  return { promised, used: estimate?.usage, allowed: estimate?.quota };
}

let asked = false;

/**
 * Asks the browser to keep what is stored here, once a page and only when there is something to keep: a browser that
 * shows a question shows it when the user knows why.
 * @returns its answer; undefined where it cannot be asked
 */
export async function requestPersistence(): Promise<boolean | undefined> {
  if (asked) return undefined;
  asked = true;
  const { storage } = navigator as { storage?: StorageManager };
  return storage?.persist?.().catch(() => undefined);
}
