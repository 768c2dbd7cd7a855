import { itemsByPattern } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import { getAt } from '../draft/paths.js';
import type { Values } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import type { CountHolder } from './follow-counts.js';
import type { AnswerReader, KeptDraft } from './session-parts.js';
import type { Informed } from './surroundings.svelte.js';

export type Followed = AnswerReader & KeptDraft & Informed & Pick<CountHolder, 'subscribe'>;

/** The prefixes of the entries of a pattern's list, such as `userCodes[0].`; one empty prefix outside a list. */
function prefixesOf(pattern: Path, values: Values): readonly string[] {
  const list = /^(.*)\[\]\./.exec(pattern)?.[1];
  if (list === undefined) return [''];
  const entries = getAt(values, list);
  return Array.isArray(entries) ? entries.map((_, index) => `${list}[${index}].`) : [];
}

/** Whether a draft has a postal code, or any part of an address that belongs to one. */
export function hasAddress({ procedure }: Pick<AnswerReader, 'procedure'>, values: Values): boolean {
  for (const [pattern, { item }] of itemsByPattern(procedure)) {
    if (item.kind !== 'digits' || !item.reflects) continue;
    const { prefecture, city, rest } = item.reflects;
    for (const prefix of prefixesOf(pattern, values)) {
      if ([item.id, prefecture, city, rest].some((id) => !isEmpty(getAt(values, prefix + id)))) return true;
    }
  }
  return false;
}

/** A failure is not reported here: 反映 reports it when pressed, and the rules on addresses only advise. */
async function load(session: Informed): Promise<void> {
  // eslint-disable-next-line compat/compat -- Safari has a timer instead
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  const { postalFor } = await import('./later/address.js');
  await postalFor(session).catch(() => undefined);
}

/**
 * Loads the postal codes in force anew, for example because the user has renewed them, unless the draft needs none yet.
 * @returns whether it does need them
 */
export function renewAddresses(session: Followed): boolean {
  const needed = hasAddress(session, session.draft.values);
  if (needed) void load(session);
  return needed;
}

/**
 * Loads the postal codes and the rules on addresses when the browser is idle, as soon as the draft has something of an
 * address: most of what is typed needs neither.
 */
export function followAddresses(session: Followed): void {
  if (renewAddresses(session)) return;
  const stop = session.subscribe((_, after) => {
    if (!hasAddress(session, after.values)) return;
    stop();
    void load(session);
  });
}
