import type { Readings } from '../../characters/reading.js';
import type { Reflects } from '../../definition/reflects.js';
import type { Path } from '../../definition/types.js';
import { kanaOfPlace, streetKana, streetOfPlace } from '../../proposals/address.js';
import { withoutTown } from '../../reference/postal/compare-english.js';
import { englishAddress } from '../../reference/postal/english.js';
import { postalCodes, postalTable } from '../../browser/postal-data.js';
import { namesTown, numberOf, placeIn, placesFor, type TypedAddress } from '../../reference/postal/place-in.js';
import { prefixLength } from '../../reference/postal/prefix.js';
import type { Place, PostalCodes, PostalTable } from '../../reference/postal/types.js';
import { validate } from '../../validation/validate.js';
import { addressAt, entryOf, isPostalCode, postalFields, reflectsAt, textAt } from '../postal-code.js';
import type { Answers } from '../session-parts.js';
import type { Informed } from '../surroundings.svelte.js';

/** What the functions for addresses need from the session. */
type AddressHolder = Answers & Informed;

type Japanese = Extract<Reflects, { language: 'ja' }>;

/** Provides the session with the checks that use postal codes. */
export function checkAddresses(session: Pick<Informed, 'provide'>): void {
  session.provide({ check: validate });
}

/**
 * Loads the postal codes in force, the user's own or the app's, and provides them to the session, with the checks that use
 * them.
 * @throws PostalError if loading fails
 */
export async function postalFor(session: Pick<Informed, 'provide'>): Promise<PostalTable> {
  const postal = await postalTable();
  session.provide({ postal, check: validate });
  return postal;
}

/**
 * The same with at least the places of some codes, seven half-width digits each, which may be much less to load.
 * @throws PostalError if loading fails
 */
export async function codesFor(session: Pick<Informed, 'provide'>, codes: readonly string[]): Promise<PostalCodes> {
  const postal = await postalCodes(codes);
  session.provide({ postal, check: validate });
  return postal;
}

/** The places among which the town of an address is recognised; the whole table is loaded only if the code has not the town. */
async function placesAround(
  session: Pick<Informed, 'provide'>,
  code: string,
  address: TypedAddress,
): Promise<readonly Place[]> {
  const own = isPostalCode(code) ? ((await codesFor(session, [code])).find(code) ?? []) : [];
  return namesTown(own, address) ? own : placesFor(await postalFor(session), code, address);
}

/** What the user still has to check after 反映. */
export interface Reflected {
  /** The town, if the street part does not begin with it; an existing street part is never overwritten. */
  missingTown?: string;
}

/** The reading of the street part after the town. A building with its own postal code brings its reading along. */
function kanaBehind(street: string, { building }: Place, session: AddressHolder): string {
  const named: Readings = building ? new Map([[building.name, building.kana]]) : new Map();
  return streetKana(street, new Map([...session.readings.learned, ...named]));
}

/** The ways to fill in an address, which leave alone what a template has locked. */
const fillerOf = (session: AddressHolder): Pick<Answers, 'fill' | 'offer'> => ({
  fill: (path, value) => void (session.template?.isLocked(path) || session.fill(path, value)),
  offer: (path, value, over) => void (session.template?.isLocked(path) || session.offer(path, value, over)),
});

function takeJapanese(session: AddressHolder, at: string, to: Japanese, place: Place): Reflected {
  const [restPath, kanaPath] = [at + to.rest, at + to.kana];
  const { fill, offer } = fillerOf(session);
  fill(at + to.prefecture, place.prefecture);
  fill(at + to.city, place.city);
  offer(restPath, streetOfPlace(place));
  const rest = textAt(session, restPath);
  const kana = textAt(session, kanaPath);
  const base = kanaOfPlace(place);
  const end = prefixLength(rest, place.town);
  if (!kana.startsWith(base)) {
    const street = rest.slice(end ?? rest.length);
    // Keep a street number that the user typed into the reading, or whose town is another: it cannot be derived.
    const isDerived = end !== undefined && session.proposed[kanaPath] === kana;
    const typed = isDerived ? '' : (/[０-９].*$/u.exec(kana)?.[0] ?? '');
    const whole = base + (typed || kanaBehind(street, place, session));
    if (kana === '' || session.proposed[kanaPath] === kana) offer(kanaPath, whole);
    else fill(kanaPath, whole);
  }
  // A town further back (behind a prefecture, say) must not be added a second time.
  return end === undefined && !rest.includes(place.town) ? { missingTown: place.town } : {};
}

/**
 * Fills the address fields that belong to the postal code at `path` (反映). The street part is filled only if it is empty
 * or still holds the last proposal.
 */
export function reflectPlace(session: AddressHolder, path: Path, code: string, place: Place): Reflected {
  const reflects = reflectsAt(session, path);
  const at = entryOf(path);
  if (!reflects) return {};
  if (reflects.language === 'ja') return takeJapanese(session, at, reflects, place);
  const english = englishAddress(place);
  const { fill } = fillerOf(session);
  if (textAt(session, path) === '') session.set(path, code);
  fill(at + reflects.prefecture, english.prefecture);
  fill(at + reflects.city, english.city);
  const rest = textAt(session, at + reflects.rest);
  const once = withoutTown(english.city, rest);
  if (once !== rest) fill(at + reflects.rest, once);
  void offerNumber(session, at, reflects);
  return {};
}

/** Proposes the street number of the Japanese address for the English address that repeats it. */
async function offerNumber(session: AddressHolder, at: string, to: Reflects): Promise<void> {
  const code = to.language === 'en' ? to.repeats : undefined;
  const from = code === undefined ? undefined : reflectsAt(session, code);
  if (code === undefined || !from) return;
  const address = addressAt(session, from, '');
  const places = await placesAround(session, textAt(session, code), address).catch(() => undefined);
  const number = places ? numberOf(places, address) : '';
  if (number !== '') fillerOf(session).offer(at + to.rest, number);
}

/** Proposes the reading and the English street number again, after the user has left the street part. */
export async function followStreet(session: AddressHolder, restPath: Path): Promise<void> {
  const fields = [...postalFields(session.procedure, (path) => session.value(path))];
  const [code, to] = fields.find(([path, reflects]) => entryOf(path) + reflects.rest === restPath) ?? [];
  if (code === undefined || to?.language !== 'ja') return;
  await session.readings.ready.catch(() => undefined);
  const digits = textAt(session, code);
  const postal = isPostalCode(digits) ? await codesFor(session, [digits]).catch(() => undefined) : undefined;
  const at = entryOf(code);
  const address = addressAt(session, to, at);
  const place = placeIn(postal?.find(digits) ?? [], address);
  if (place) {
    const base = kanaOfPlace(place);
    const street = kanaBehind(address.rest.slice(prefixLength(address.rest, place.town)), place, session);
    fillerOf(session).offer(at + to.kana, base + street, base);
  }
  for (const [path, english] of fields) {
    if (english.language === 'en' && english.repeats === code) await offerNumber(session, entryOf(path), english);
  }
}

/** Inserts the town before the street part, at the user's request; its reading follows. `path` is the postal code's. */
export async function addTown(session: AddressHolder, path: Path, town: string): Promise<void> {
  const reflects = reflectsAt(session, path);
  if (!reflects) return;
  const rest = entryOf(path) + reflects.rest;
  fillerOf(session).fill(rest, town + textAt(session, rest));
  await followStreet(session, rest);
}
