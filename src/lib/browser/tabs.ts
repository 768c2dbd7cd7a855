/** The message between tabs: a draft was saved, or the list of drafts changed. */
export interface Change {
  /** The draft's id; '' if any draft may have changed or gone. */
  id: string;
  /** The saved revision; null if the draft was added, removed or renamed in the list. */
  revision: number | null;
}

/** A channel between the tabs of this browser; null where there is none, as in browsers that block cookies. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

const NAME = 'shitagaki';
let channel: BroadcastChannel | null | undefined;

const open = () => (channel === undefined ? (channel = openChannel(NAME)) : channel);

/** Listeners that also want this tab's own changes; a BroadcastChannel does not deliver those. */
const own = new Set<() => void>();

/** Tells the other tabs, and this tab's `onAnyChange` listeners, of a change. */
export function announceChange(id: string, revision: number | null): void {
  open()?.postMessage({ id, revision } satisfies Change);
  own.forEach((listener) => listener());
}

/** Listens to changes in this tab and in others. Returns a function that stops listening. */
export function onAnyChange(listener: () => void): () => void {
  own.add(listener);
  const stop = onChange(listener);
  return () => {
    own.delete(listener);
    stop();
  };
}

/** Listens to changes in other tabs. Returns a function that stops listening. */
export function onChange(listener: (change: Change) => void): () => void {
  const at = open();
  const hear = ({ data }: MessageEvent<Partial<Change> | null>) => {
    // Tabs with another version of the app may send other messages.
    if (typeof data?.id !== 'string') return;
    listener({ id: data.id, revision: typeof data.revision === 'number' ? data.revision : null });
  };
  at?.addEventListener('message', hear);
  return () => at?.removeEventListener('message', hear);
}
