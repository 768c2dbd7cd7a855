import type { ClientInit } from '@sveltejs/kit';

/** A hash that no browser can decode (a link cut off in a mail: `#%E0%A4%A`) would stop the router: it is dropped. */
export const init: ClientInit = () => {
  try {
    decodeURIComponent(location.hash);
  } catch {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
};
