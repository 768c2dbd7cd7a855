import { resolve } from '$app/paths';
import type { AskedAt } from '../definition/role.js';
import type { Path } from '../definition/types.js';

/** The id in the address of the finished example, which is no stored draft. */
export const EXAMPLE = 'example';

/** Addresses of the app's pages. A draft's id goes in the query, so that any static host can serve them. */
export const urls = {
  start: () => resolve('/'),
  bulk: () => resolve('/desk/'),
  forms: () => resolve('/forms/'),
  about: () => resolve('/about/'),
  draft: (id: string) => `${resolve('/draft/')}?id=${encodeURIComponent(id)}`,
  screen: (id: string, screen: string, path?: Path) =>
    `${resolve('/draft/screen/')}?id=${encodeURIComponent(id)}&screen=${encodeURIComponent(screen)}${path ? `#${encodeURIComponent(path)}` : ''}`,
  check: (id: string) => `${resolve('/draft/check/')}?id=${encodeURIComponent(id)}`,
  schedule: (id: string) => `${resolve('/draft/schedule/')}?id=${encodeURIComponent(id)}`,
  history: (id: string) => `${resolve('/draft/history/')}?id=${encodeURIComponent(id)}`,
  review: (id: string) => `${resolve('/draft/review/')}?id=${encodeURIComponent(id)}`,
  transcribe: (id: string) => `${resolve('/draft/transcribe/')}?id=${encodeURIComponent(id)}`,
  after: (id: string) => `${resolve('/draft/after/')}?id=${encodeURIComponent(id)}`,
  choose: () => resolve('/choose/'),
  terms: () => resolve('/terms/'),
  term: (id: string) => `${resolve('/terms/')}#${encodeURIComponent(id)}`,
  environment: () => resolve('/environment/'),
  board: () => resolve('/board/'),
  change: () => resolve('/change/'),
  ury: () => resolve('/ury/'),
  library: () => resolve('/library/'),
  accessibility: () => resolve('/accessibility/'),
  trust: () => resolve('/trust/'),
  settings: () => resolve('/settings/'),
  templates: () => resolve('/templates/'),
  template: (id: string) => `${resolve('/templates/edit/')}?id=${encodeURIComponent(id)}`,
  receive: () => resolve('/receive/'),
  draftForms: (id: string) => `${resolve('/draft/forms/')}?id=${encodeURIComponent(id)}`,
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
