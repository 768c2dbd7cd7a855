/** What tabs of this app tell each other: that a draft was saved, or the list changed. */
export interface Change {
  id: string;
  /** The saved revision; null where the draft came, went or was renamed in the list. */
  revision: number | null;
}

const NAME = 'shitagaki';
let channel: BroadcastChannel | undefined;

function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  channel ??= new BroadcastChannel(NAME);
  return channel;
}

/** Whoever in this tab wants to hear of its own changes too. */
const own = new Set<() => void>();

/** Tells the other tabs. */
export function announceChange(id: string, revision: number | null): void {
  open()?.postMessage({ id, revision } satisfies Change);
  own.forEach((listener) => listener());
}

/** Hears of every change, this tab's and the others', until the returned function is called. */
export function onAnyChange(listener: () => void): () => void {
  own.add(listener);
  const stop = onChange(listener);
  return () => {
    own.delete(listener);
    stop();
  };
}

/** Hears the other tabs until the returned function is called. */
export function onChange(listener: (change: Change) => void): () => void {
  const at = open();
  const hear = ({ data }: MessageEvent<Partial<Change> | null>) => {
    // Another version of the app may say other things.
    if (typeof data?.id !== 'string') return;
    listener({ id: data.id, revision: typeof data.revision === 'number' ? data.revision : null });
  };
  at?.addEventListener('message', hear);
  return () => at?.removeEventListener('message', hear);
}
