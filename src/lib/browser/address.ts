import { anchorIn, placeIn, queryIn } from './hash-address.js';

/** Reads an address of this app: what `urls` writes, in the app's own build and in the one file. */
type Address = Pick<URL, 'pathname' | 'search' | 'hash'>;

/** The query: a draft's id, a screen. */
export const queryOf = (url: URL): URLSearchParams => (__SINGLE_FILE__ ? queryIn(url.hash) : url.searchParams);

/** The page and its query, without a place on it, as `urls` writes them. */
export const placeOf = ({ pathname, search, hash }: Address): string =>
  __SINGLE_FILE__ ? placeIn(hash) : pathname + search;

/** The place on the page: `#` and a field's path, a heading's id or a template; '' if there is none. */
export const anchorOf = ({ hash }: Pick<URL, 'hash'>): string => (__SINGLE_FILE__ ? anchorIn(hash) : hash);
