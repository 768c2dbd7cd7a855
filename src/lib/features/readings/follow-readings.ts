import { readingsWanted } from '../../storage/readings.js';
import type { ReadingsLayer } from './readings-layer.js';

/** Sent when the choice changes in this tab. */
const EVENT = 'shitagaki:readings';

/** Makes this tab look at the choice again; other tabs hear of it from the storage. */
export const readingsChanged = (): boolean => dispatchEvent(new Event(EVENT));

/**
 * Lays readings over the page while they are wanted and its language is Japanese, and follows both choices. What it needs
 * is loaded with the first wish; a page that cannot load it stays without.
 */
export function followReadings(): () => void {
  const root = document.documentElement;
  let layer: ReadingsLayer | undefined;
  const wanted = () => readingsWanted() && root.dataset['language'] !== 'en';

  async function apply(): Promise<void> {
    if (!wanted()) {
      layer?.stop();
      layer = undefined;
      return;
    }
    const { ReadingsLayer } = await import('./readings-layer.js');
    if (layer || !wanted()) return;
    layer = new ReadingsLayer(document.body);
  }
  const follow = () => void apply().catch(() => {});

  const observer = new MutationObserver(follow);
  observer.observe(root, { attributeFilter: ['data-language'] });
  addEventListener('storage', follow);
  addEventListener(EVENT, follow);
  follow();
  return () => {
    observer.disconnect();
    removeEventListener('storage', follow);
    removeEventListener(EVENT, follow);
    layer?.stop();
  };
}
