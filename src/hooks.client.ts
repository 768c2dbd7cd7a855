import type { ClientInit } from '@sveltejs/kit';
import { openEarly } from '$lib/storage/db.js';

// While the page is made to work.
openEarly();

/**
 * Removes a hash that cannot be decoded (`#%E0%A4%A`, from a link truncated in an e-mail): SvelteKit's router would
 * throw on it, and the page would not start.
 */
export const init: ClientInit = () => {
  try {
    decodeURIComponent(location.hash);
  } catch {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
};
