import type { PageLayer } from './page-layer.js';

/** Sent when a second window shows a part of the page. */
const WINDOW_EVENT = 'shitagaki:window';

/**
 * Lays the chosen language over the page and follows the choice: `html[data-language]`, which src/app.html sets before
 * the first paint and in every tab. Japanese loads nothing.
 */
export function followLanguage(): () => void {
  const root = document.documentElement;
  let layer: PageLayer | undefined;
  let windows: Document[] = [];

  async function apply(): Promise<void> {
    if (root.dataset['language'] !== 'en') {
      layer?.stop();
      layer = undefined;
      return;
    }
    const [{ PageLayer }, { english }] = await Promise.all([import('./page-layer.js'), import('./english.js')]);
    if (layer || root.dataset['language'] !== 'en') return;
    layer = new PageLayer(english);
    windows = windows.filter(({ defaultView }) => defaultView && !defaultView.closed);
    for (const one of [document, ...windows]) layer.watch(one);
  }
  const follow = () =>
    void apply()
      // Without its texts the page stays Japanese, which is better than no page; the next visit tries again.
      .catch(() => {})
      .finally(() => (root.style.visibility = ''));
  function add(event: Event): void {
    const { document: shown } = (event as CustomEvent<Window>).detail;
    windows.push(shown);
    layer?.watch(shown);
  }

  const observer = new MutationObserver(follow);
  observer.observe(root, { attributeFilter: ['data-language'] });
  addEventListener(WINDOW_EVENT, add);
  follow();
  return () => {
    observer.disconnect();
    removeEventListener(WINDOW_EVENT, add);
    layer?.stop();
  };
}
