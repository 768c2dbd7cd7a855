import { openChannel } from './tabs.js';

const NAME = 'shitagaki-facts';
let channel: BroadcastChannel | null | undefined;
const own = new Set<() => void>();

const open = () => (channel === undefined ? (channel = openChannel(NAME)) : channel);

/** Tells this tab and all others that the postal codes, the holidays or the closed days are other ones now. */
export function announceFacts(): void {
  open()?.postMessage('');
  own.forEach((listener) => listener());
}

/** Listens to exchanged postal codes, holidays and closed days, in this tab and in others. Returns a function that stops listening. */
export function onFacts(listener: () => void): () => void {
  own.add(listener);
  open()?.addEventListener('message', listener);
  return () => {
    own.delete(listener);
    channel?.removeEventListener('message', listener);
  };
}
