import { describe, expect, it } from 'vitest';
import { toRomaji } from '../../src/lib/characters/romaji.js';
import { toKatakana } from '../../src/lib/characters/kana.js';
import { createDraft } from '../../src/lib/draft/create.js';
import type { Draft } from '../../src/lib/draft/types.js';
import type { Entry } from '../../src/lib/features/palette/entry.js';
import { fieldEntries } from '../../src/lib/features/palette/field-entries.js';
import { readingOf } from '../../src/lib/features/palette/keys-of.js';
import { pageEntries } from '../../src/lib/features/palette/page-entries.js';
import { indexOf, search } from '../../src/lib/features/palette/search.js';
import { validate } from '../../src/lib/validation/validate.js';
import { isField, itemsByPattern, patternOf } from '../../src/lib/definition/walk.js';
import { procedures } from '../../src/procedures/index.js';
import { exampleDraft, NOW, TODAY } from '../unit/support/example.js';
import { exampleOf } from '../unit/support/examples.js';

/** How many entries may come before the one that is looked for, besides those of the same name. */
const BEFORE = 2;

describe.each(procedures)('the palette in $id', (procedure) => {
  const entriesOf = (draft: Draft): readonly Entry[] => [
    ...fieldEntries({
      procedure,
      draft,
      issues: validate(procedure, draft, { today: TODAY }),
      today: TODAY,
      screen: '',
    }),
    ...pageEntries(procedures, { procedure, id: draft.id }),
  ];
  const entries = entriesOf(createDraft(procedure, NOW, procedure.shortTitle));
  const index = indexOf(entries);

  /** The app's pages and the terms are the same in all procedures. */
  const own = entries.filter(({ kind }) => procedure === procedures[0] || kind === 'screen' || kind === 'field');

  /** The place of an entry among what is found, not counting others of the same name. */
  function placeOf(entry: Entry, typed: string): number {
    const found = search(index, typed);
    const at = found.indexOf(entry);
    return at < 0 ? Infinity : found.slice(0, at).filter(({ title }) => title !== entry.title).length;
  }
  /** Which entries are not among the first for what is typed for them. */
  const missed = (typedFor: (entry: Entry) => readonly string[]) =>
    own.flatMap((entry) =>
      typedFor(entry)
        .map((typed) => ({ typed, place: placeOf(entry, typed) }))
        .filter(({ place }) => place > BEFORE)
        .map(({ typed, place }) => `${entry.key} 「${entry.title}」 ${typed}: ${place}`),
    );
  const readingsOf = ({ title, readings }: Entry) => readings ?? [readingOf(title)];

  it('offers every screen and every field that can be asked for', () => {
    const offered = new Set(entries.map(({ id }) => patternOf(id ?? '')));
    const asked = [...itemsByPattern(procedure)].filter(([, { item }]) => item.kind !== 'records');
    // The entries of a list of values are reached through the list.
    const missing = asked
      .map(([pattern]) => pattern)
      .filter((pattern) => !/\[\]$/.test(pattern) && !offered.has(pattern));
    expect(missing).toEqual([]);
    expect(asked.some(([, { item }]) => isField(item))).toBe(true);
    for (const { id } of procedure.screens) expect(entries.map(({ key }) => key)).toContain(`screen:${id}`);
  });

  it('has each entry once', () => {
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('knows how every title is read', () => {
    const kanji = own.filter((entry) => readingsOf(entry).some((reading) => /\p{Script=Han}/u.test(reading)));
    expect(kanji.map(({ title }) => `${title}: ${readingOf(title)}`)).toEqual([]);
    const latin = own.filter((entry) => readingsOf(entry).some((reading) => /[a-z]/iu.test(reading)));
    expect(latin.map(({ title }) => title)).toEqual([]);
  });

  it('finds every entry by its title', () => expect(missed(({ title }) => [title])).toEqual([]));

  it('finds every entry by its kana, of either kind and in any width', () =>
    expect(missed((entry) => readingsOf(entry).flatMap((kana) => [kana, toKatakana(kana)]))).toEqual([]));

  it('finds every entry by its romaji, as passports spell it', () =>
    expect(missed((entry) => readingsOf(entry).map((kana) => toRomaji(kana).toLowerCase()))).toEqual([]));

  it('finds every entry by its romaji, as it is pressed on a keyboard', () =>
    expect(missed((entry) => readingsOf(entry).map(pressed))).toEqual([]));

  it('finds every field by its id', () =>
    expect(missed(({ kind, id }) => (kind === 'field' ? [id!] : []))).toEqual([]));

  it('finds every entry with one letter left out of its romaji', () => {
    const slip = (text: string) => text.slice(0, text.length >> 1) + text.slice((text.length >> 1) + 1);
    const lost = own.filter((entry) =>
      readingsOf(entry).some((kana) => {
        const romaji = toRomaji(kana).toLowerCase();
        return romaji.length > 6 && !search(index, slip(romaji)).includes(entry);
      }),
    );
    expect(lost.map(({ title }) => title)).toEqual([]);
  });

  it('leads a hidden field to the answer that hides it, and says so', () => {
    const hidden = entries.filter(({ mark }) => mark?.state === 'hidden');
    const conditional = [...itemsByPattern(procedure).values()].some(({ item }) => item.when);
    expect(hidden.length > 0).toBe(conditional);
    for (const { id, where, goal } of hidden) {
      expect(where).toMatch(/のときに入力します$/);
      expect('control' in goal && goal.control !== id).toBe(true);
    }
  });

  it('shows the values of a finished draft', () => {
    const draft = procedure === procedures[0] ? exampleDraft() : exampleOf(procedure.id).draft;
    const marks = entriesOf(draft).flatMap(({ mark }) => mark ?? []);
    expect(marks.some(({ state }) => state === 'filled')).toBe(true);
    expect(marks.some(({ state }) => state === 'error')).toBe(false);
  });
});

/** Kana as they are pressed one after another: とうきょう toukyou, しゃ sya, っか kka, ん nn. */
function pressed(kana: string): string {
  const rows: Readonly<Record<string, string>> = Object.fromEntries(
    (
      'あa いi うu えe おo かka きki くku けke こko さsa しsi すsu せse そso たta ちti つtu てte とto なna にni ぬnu ねne のno ' +
      'はha ひhi ふhu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をwo んnn がga ぎgi ぐgu ' +
      'げge ごgo ざza じzi ずzu ぜze ぞzo だda ぢdi づdu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu ー-'
    )
      .split(' ')
      .map((pair) => [pair[0]!, pair.slice(1)]),
  );
  const small: Readonly<Record<string, string>> = {
    ぁ: 'a',
    ぃ: 'i',
    ぅ: 'u',
    ぇ: 'e',
    ぉ: 'o',
    ゃ: 'ya',
    ゅ: 'yu',
    ょ: 'yo',
  };
  const hiragana = kana.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  return [...hiragana].reduce((typed, letter, at, all) => {
    const tail = small[letter];
    if (tail === undefined)
      return letter === 'っ' ? typed + (rows[all[at + 1] ?? '']?.[0] ?? '') : typed + (rows[letter] ?? letter);
    // しゃ is pressed sya; ふぁ fa, うぇ we, てぃ thi.
    const foreign = { ふ: 'f', う: 'w', て: 'th', で: 'dh' }[all[at - 1] ?? ''];
    const before = rows[all[at - 1] ?? ''] ?? '';
    const start = typed.slice(0, -before.length);
    return tail.length === 1 ? start + (foreign ?? before.slice(0, -1)) + tail : start + before.slice(0, -1) + tail;
  }, '');
}
