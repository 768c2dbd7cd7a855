import type { ClientInit } from '@sveltejs/kit';

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
