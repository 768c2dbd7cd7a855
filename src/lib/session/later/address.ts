import type { Readings } from '../../characters/reading.js';
import { fieldAt, itemsByPattern } from '../../definition/walk.js';
import type { Reflects } from '../../definition/reflects.js';
import type { Path } from '../../definition/types.js';
import { kindOf } from '../../kinds/index.js';
import {
  kanaOfPlace,
  placeIn,
  streetKana,
  streetNumber,
  streetOfPlace,
  type TypedAddress,
} from '../../proposals/address.js';
import { englishAddress } from '../../reference/postal/english.js';
import { loadPostal } from '../../reference/postal/load.js';
import type { Place, PostalTable } from '../../reference/postal/types.js';
import type { AnswerReader, Answers } from '../session-parts.js';
import type { Informed } from '../surroundings.svelte.js';
import { assets } from '$app/paths';

/** What an address asks of the draft in which it stands. */
type AddressHolder = Answers & Informed;

type Japanese = Extract<Reflects, { language: 'ja' }>;

/** The postal codes, from the app's own files; handed to the session, so that its checks know them too. */
export async function postalFor(session: Informed): Promise<PostalTable> {
  const postal = await loadPostal(new URL(`${assets}/`, document.baseURI).href);
  session.provide({ postal });
  return postal;
}

/** `userCodes[0].` for a path in a list, else ''. */
const entryOf = (path: Path) => /^.*\]\./.exec(path)?.[0] ?? '';

function textAt(session: AnswerReader, path: Path): string {
  const value = session.value(path);
  return typeof value === 'string' ? value : '';
}

function reflectsAt(session: AnswerReader, path: Path): Reflects | undefined {
  const field = fieldAt(session.procedure, path);
  return field?.kind === 'digits' ? field.reflects : undefined;
}

function addressAt(session: AnswerReader, { prefecture, city, rest }: Reflects, at: string): TypedAddress {
  const text = (id: Path) => textAt(session, at + id);
  return { prefecture: text(prefecture), city: text(city), rest: text(rest) };
}

/** The code to look up for a press of 反映: the one typed, or the Japanese address's where this one repeats it. */
export function codeFor(session: AnswerReader, path: Path): string {
  const field = fieldAt(session.procedure, path);
  const typed = textAt(session, path);
  const code = field ? kindOf(field).normalise(typed, field) : typed;
  const reflects = reflectsAt(session, path);
  const repeated = reflects?.language === 'en' ? reflects.repeats : undefined;
  return code === '' && repeated ? textAt(session, repeated) : code;
}

/** What 反映 did, as far as the user has to go on from there. */
export interface Reflected {
  /** The town that the street part lacks: it is never overwritten. */
  missingTown?: string;
}

/** The reading of what stands behind the town; a tower's own is known. */
function kanaBehind(street: string, { building }: Place, session: AddressHolder): string {
  const named: Readings = building ? new Map([[building.name, building.kana]]) : new Map();
  return streetKana(street, new Map([...session.readings.learned, ...named]));
}

function takeJapanese(session: AddressHolder, at: string, to: Japanese, place: Place): Reflected {
  const [restPath, kanaPath] = [at + to.rest, at + to.kana];
  session.fill(at + to.prefecture, place.prefecture);
  session.fill(at + to.city, place.city);
  session.offer(restPath, streetOfPlace(place));
  const rest = textAt(session, restPath);
  const kana = textAt(session, kanaPath);
  const base = kanaOfPlace(place);
  if (!kana.startsWith(base)) {
    const street = rest.startsWith(place.town) ? rest.slice(place.town.length) : '';
    // What was typed behind the town stays: the reading's street number is nobody's but the user's.
    const typed = session.proposed[kanaPath] === kana ? '' : (/[０-９].*$/u.exec(kana)?.[0] ?? '');
    const whole = base + (typed || kanaBehind(street, place, session));
    if (kana === '' || session.proposed[kanaPath] === kana) session.offer(kanaPath, whole);
    else session.fill(kanaPath, whole);
  }
  return rest.startsWith(place.town) ? {} : { missingTown: place.town };
}

/** Fills what a postal code's place says; the street part only where nothing stands in it (反映). */
export function reflectPlace(session: AddressHolder, path: Path, code: string, place: Place): Reflected {
  const reflects = reflectsAt(session, path);
  const at = entryOf(path);
  if (!reflects) return {};
  if (reflects.language === 'ja') return takeJapanese(session, at, reflects, place);
  const english = englishAddress(place);
  if (textAt(session, path) === '') session.set(path, code);
  session.fill(at + reflects.prefecture, english.prefecture);
  session.fill(at + reflects.city, english.city);
  offerNumber(session, at, reflects, [place]);
  return {};
}

/** The street number of the Japanese address, proposed for an English one that repeats it. */
function offerNumber(session: AddressHolder, at: string, to: Reflects, places: readonly Place[]): void {
  const from = to.language === 'en' && to.repeats ? reflectsAt(session, to.repeats) : undefined;
  if (!from) return;
  const address = addressAt(session, from, '');
  const town = placeIn(places, address)?.town ?? '';
  const number = streetNumber(address.rest.slice(town.length));
  if (number !== '') session.offer(at + to.rest, number);
}

/** Every postal code's field of a draft, with what it fills. */
function postalFields(session: AnswerReader): [Path, Reflects][] {
  return [...itemsByPattern(session.procedure)].flatMap(([pattern, { item }]): [Path, Reflects][] => {
    if (item.kind !== 'digits' || !item.reflects) return [];
    const list = /^(.*)\[\]\./.exec(pattern)?.[1];
    if (list === undefined) return [[pattern, item.reflects]];
    const entries = Array.from({ length: session.entries(list) }, (_, index) => `${list}[${index}].${item.id}`);
    const reflects = item.reflects;
    return entries.map((path): [Path, Reflects] => [path, reflects]);
  });
}

/** The street part was left: its reading and the English street number are proposed anew. */
export async function followStreet(session: AddressHolder, restPath: Path): Promise<void> {
  const fields = postalFields(session);
  const [code, to] = fields.find(([path, reflects]) => entryOf(path) + reflects.rest === restPath) ?? [];
  if (code === undefined || to?.language !== 'ja') return;
  const postal = await postalFor(session).catch(() => undefined);
  const places = postal?.find(textAt(session, code)) ?? [];
  const at = entryOf(code);
  const address = addressAt(session, to, at);
  const place = placeIn(places, address);
  if (place) {
    const base = kanaOfPlace(place);
    const street = kanaBehind(address.rest.slice(place.town.length), place, session);
    session.offer(at + to.kana, base + street, base);
  }
  for (const [path, english] of fields) {
    if (english.language === 'en' && english.repeats === code) offerNumber(session, entryOf(path), english, places);
  }
}

/** Puts the town before the street part, for a user who asked for it. */
export function addTown(session: AddressHolder, path: Path, town: string): void {
  const reflects = reflectsAt(session, path);
  if (!reflects) return;
  const rest = entryOf(path) + reflects.rest;
  session.fill(rest, town + textAt(session, rest));
}
