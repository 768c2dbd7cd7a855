const NAME = 'shitagaki-facts';
let channel: BroadcastChannel | undefined;
const own = new Set<() => void>();

function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  channel ??= new BroadcastChannel(NAME);
  return channel;
}

/** Tells this tab and all others that the postal codes or the holidays have been exchanged. */
export function announceFacts(): void {
  open()?.postMessage('');
  own.forEach((listener) => listener());
}

/** Listens to exchanged postal codes and holidays, in this tab and in others. Returns a function that stops listening. */
export function onFacts(listener: () => void): () => void {
  own.add(listener);
  open()?.addEventListener('message', listener);
  return () => {
    own.delete(listener);
    channel?.removeEventListener('message', listener);
  };
}
