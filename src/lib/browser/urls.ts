import { resolve } from '$app/paths';
import type { Pathname } from '$app/types';
import type { AskedAt } from '../definition/role.js';
import type { Path } from '../definition/types.js';

/** The id in the address of the finished example, which is no stored draft. */
export const EXAMPLE = 'example';

/** Resolved addresses: the lists of a draft's pages ask for theirs at every key. */
const resolved = new Map<Pathname, string>();

/** A page's address. SvelteKit's own would name the folder that the one file lies in, instead of the file. */
function at(page: Pathname): string {
  if (__SINGLE_FILE__) return `#${page}`;
  // A prerendered page has its links relative to itself.
  if (import.meta.env.SSR) return resolve(page as '/');
  let address = resolved.get(page);
  if (address === undefined) resolved.set(page, (address = resolve(page as '/')));
  return address;
}

/** Addresses of the app's pages. A draft's id goes in the query, so that any static host can serve them. */
export const urls = {
  start: () => at('/'),
  bulk: () => at('/desk/'),
  forms: () => at('/forms/'),
  about: () => at('/about/'),
  draft: (id: string) => `${at('/draft/')}?id=${encodeURIComponent(id)}`,
  screen: (id: string, screen: string, path?: Path) =>
    `${at('/draft/screen/')}?id=${encodeURIComponent(id)}&screen=${encodeURIComponent(screen)}${path ? `#${encodeURIComponent(path)}` : ''}`,
  check: (id: string) => `${at('/draft/check/')}?id=${encodeURIComponent(id)}`,
  schedule: (id: string) => `${at('/draft/schedule/')}?id=${encodeURIComponent(id)}`,
  history: (id: string) => `${at('/draft/history/')}?id=${encodeURIComponent(id)}`,
  review: (id: string) => `${at('/draft/review/')}?id=${encodeURIComponent(id)}`,
  transcribe: (id: string) => `${at('/draft/transcribe/')}?id=${encodeURIComponent(id)}`,
  after: (id: string) => `${at('/draft/after/')}?id=${encodeURIComponent(id)}`,
  choose: () => at('/choose/'),
  terms: () => at('/terms/'),
  term: (id: string) => `${at('/terms/')}#${encodeURIComponent(id)}`,
  environment: () => at('/environment/'),
  board: () => at('/board/'),
  change: () => at('/change/'),
  ury: () => at('/ury/'),
  library: () => at('/library/'),
  accessibility: () => at('/accessibility/'),
  trust: () => at('/trust/'),
  settings: () => at('/settings/'),
  templates: () => at('/templates/'),
  template: (id: string) => `${at('/templates/edit/')}?id=${encodeURIComponent(id)}`,
  receive: () => at('/receive/'),
  draftForms: (id: string) => `${at('/draft/forms/')}?id=${encodeURIComponent(id)}`,
};

/**
 * The pages on which answers are entered that belong to no screen. The receipt and the NACCS Center's request for
 * correction are entered on the transcription page.
 */
const BESIDE: Readonly<Record<AskedAt, (id: string) => string>> = {
  receipt: urls.transcribe,
  correction: urls.transcribe,
  schedule: urls.schedule,
  after: urls.after,
  forms: urls.draftForms,
};

/** The address at which an answer is entered: its field on a screen, or the page that asks for it. */
export function urlOf(id: string, screen: string, answer: { path: Path; askedAt?: AskedAt }): string {
  return answer.askedAt ? BESIDE[answer.askedAt](id) : urls.screen(id, screen, answer.path);
}
