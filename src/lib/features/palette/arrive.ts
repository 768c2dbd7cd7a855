import { placeOf } from '../../browser/address.js';
import { urls } from '../../browser/urls.js';
import { flushCurrent, getCurrent } from '../../session/current-session.js';
import { rememberEntry } from '../../storage/recent-entries.js';
import { focusPath } from '../../ui/control-ids.js';
import type { Goal } from './entry.js';

/** The router, as far as it is needed. */
interface Ways {
  goto: (href: string) => Promise<void>;
  /** The address of the page that is open. */
  here: URL;
}

/** Whether the page at an address is open, wherever on it one is. */
const isOpen = (href: string, here: URL) => href === placeOf(here);

/**
 * Goes to where an entry leads, with the focus in its control; what was typed is saved first. The address is the page's
 * own, without the control: an address with a field's path checks the whole screen, as a link from an open point should,
 * and would scold for every answer that is still empty.
 */
export async function arrive(
  key: string,
  goal: Exclude<Goal, { shortcuts: true }>,
  { goto, here }: Ways,
): Promise<void> {
  void rememberEntry(key);
  await flushCurrent();
  if ('begin' in goal) {
    const { createAndSave } = await import('../../session/later/create-draft.js');
    return goto(urls.draft((await createAndSave(goal.begin)).id));
  }
  const { href, control } = goal;
  if (control === undefined || !isOpen(href, here)) await goto(href);
  if (control === undefined) return;
  // A template may have put the field away; whoever asks for it wants to see it.
  const template = getCurrent()?.template;
  if (template?.hides(control)) template.open(control);
  focusPath(control);
}
