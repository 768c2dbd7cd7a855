import type { Values } from '../draft/types.js';
import { getAt } from '../draft/paths.js';
import { isEmpty } from '../kinds/index.js';
import type { CountHolder } from './follow-counts.js';
import { entryOf, isPostalCode, postalFields } from './postal-code.js';
import type { AnswerReader, KeptDraft } from './session-parts.js';
import type { Informed } from './surroundings.svelte.js';

export type Followed = AnswerReader & KeptDraft & Informed & Pick<CountHolder, 'subscribe'>;

/** Whether a draft has a postal code, or any part of an address that belongs to one. */
export function hasAddress({ procedure }: Pick<AnswerReader, 'procedure'>, values: Values): boolean {
  for (const [path, { prefecture, city, rest }] of postalFields(procedure, (path) => getAt(values, path))) {
    const at = entryOf(path);
    if ([path, at + prefecture, at + city, at + rest].some((one) => !isEmpty(getAt(values, one)))) return true;
  }
  return false;
}

/** The codes that have been asked for or found, so that none is looked for at every key. */
const asked = new WeakMap<Followed, Set<string>>();

/** The postal codes in a draft that have not been asked for. */
function newCodes(session: Followed, values: Values): readonly string[] {
  const before = asked.get(session);
  const codes = Array.from(
    postalFields(session.procedure, (path) => getAt(values, path)),
    ([path]) => getAt(values, path),
  );
  return codes.filter((code) => typeof code === 'string' && isPostalCode(code) && !before?.has(code)) as string[];
}

/** Milliseconds after which a browser that is always busy is not waited for any longer. */
const PATIENCE = 2000;

/** Resolves when the browser has time; Safari cannot say when. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve);
  });

/** A failure is not reported here: 反映 reports it when pressed, and the rules on addresses only advise. */
async function load(session: Followed, codes: readonly string[]): Promise<void> {
  await idle();
  const { checkAddresses, codesFor } = await import('./later/address.js');
  checkAddresses(session);
  if (codes.length > 0) await codesFor(session, codes).catch(() => undefined);
}

/** Loads what the addresses of a draft need and have not got. @returns whether it has any address */
function keepUp(session: Followed, values: Values): boolean {
  if (!hasAddress(session, values)) return false;
  const before = asked.get(session);
  const codes = newCodes(session, values);
  if (before && codes.length === 0) return true;
  asked.set(session, new Set([...(before ?? []), ...codes]));
  const unknown = codes.filter((code) => !session.postal?.find(code));
  if (!before || unknown.length > 0) void load(session, unknown);
  return true;
}

/**
 * Loads the postal codes in force anew, for example because the user has renewed them, unless the draft needs none yet.
 * @returns whether it does need them
 */
export function renewAddresses(session: Followed): boolean {
  asked.delete(session);
  session.provide({ postal: undefined });
  return keepUp(session, session.draft.values);
}

/**
 * Loads the rules on addresses when the browser is idle, as soon as the draft has something of an address, and the places
 * of each postal code in it: most of what is typed needs neither.
 */
export function followAddresses(session: Followed): void {
  keepUp(session, session.draft.values);
  session.subscribe((_, after) => keepUp(session, after.values));
}
