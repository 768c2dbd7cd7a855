import { flushSync } from 'svelte';

/**
 * Tells a component whether its page is being printed, for what the screen shows in part only: a long table, a closed
 * list. The component has changed before the browser takes the page. Call it while a component is set up.
 * @returns `now`, which a component may read like any state
 */
export function followPrinting(): { readonly now: boolean } {
  let now = $state(false);
  $effect(() => {
    const stops = new AbortController();
    const on = (name: string, printing: boolean) =>
      window.addEventListener(name, () => flushSync(() => (now = printing)), { signal: stops.signal });
    on('beforeprint', true);
    on('afterprint', false);
    return () => stops.abort();
  });
  return {
    get now() {
      return now;
    },
  };
}
