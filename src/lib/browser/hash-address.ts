/**
 * Addresses of the one file (docs/decisions/one-file.md). A browser lets a page that was opened as a file change only what
 * follows `#`, so that the page, its query and a place on it all stand there: `#/draft/screen/?id=1#contact.name`.
 */
interface Parts {
  /** The page and its query: `#/draft/screen/?id=1`. */
  place: string;
  /** The place on the page: `#contact.name`, or ''. */
  anchor: string;
}

/** Takes what follows the first `#` of an address apart. */
function partsOf(hash: string): Parts {
  const [, place = '', anchor] = hash.split('#');
  return { place: `#${place || '/'}`, anchor: anchor ? `#${anchor}` : '' };
}

/** The page and its query, as `urls` writes them. */
export const placeIn = (hash: string): string => partsOf(hash).place;

/** The place on the page, with its `#`; '' if there is none. */
export const anchorIn = (hash: string): string => partsOf(hash).anchor;

/** The page's query. */
export const queryIn = (hash: string): URLSearchParams => new URLSearchParams(placeIn(hash).split('?')[1]);
