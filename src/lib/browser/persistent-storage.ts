/** What the browser says about how long and how much it stores. */
export interface Durability {
  /** The browser has promised not to evict the data by itself; undefined if it cannot be asked. */
  promised: boolean | undefined;
  /** Bytes in use and bytes allowed; undefined if the browser does not tell. */
  used: number | undefined;
  allowed: number | undefined;
}

/** The current state, without requesting anything. */
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
 * Asks the browser not to evict the stored data. Asks once per page, and is called only when there is something to
 * keep, because some browsers show a prompt: the user should know why.
 * @returns the browser's answer; undefined if it cannot be asked or was asked before
 */
export async function requestPersistence(): Promise<boolean | undefined> {
  if (asked) return undefined;
  asked = true;
  const { storage } = navigator as { storage?: StorageManager };
  return storage?.persist?.().catch(() => undefined);
}
