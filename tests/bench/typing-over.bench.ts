// A whole application into NSS: through the pad, by copying from the PDF, and by retyping what the PDF says. Presses
// are
// counted; seconds come from the keystroke-level model (Card, Moran, Newell 1980): what an average typist takes for a
// key, to point, to move a hand between keyboard and mouse, and to look and think. Read the ratios.
import { bench, describe } from 'vitest';
import { toRomaji } from '../../src/lib/characters/romaji.js';
import { fieldAt } from '../../src/lib/definition/walk.js';
import { flatSteps, stepsOf } from '../../src/lib/transcription/steps.js';
import type { Step } from '../../src/lib/transcription/types.js';
import { newApplication } from '../../src/procedures/new-application/index.js';
import { APPLICANTS } from '../e2e/support/applicants.js';
import { exampleDraft, TODAY, type Changes } from '../unit/support/example.js';

const SECONDS = { key: 0.28, point: 1.1, press: 0.1, hand: 0.4, think: 1.35 };
/** Characters that a person remembers from one look at the paper. */
const LOOK = 7;
/** Keys per kana typed as romaji, and kana per kanji whose reading is not in the draft. */
const KEYS_A_KANA = 1.8;
const KANA_A_KANJI = 1.9;

interface Work {
  keys: number;
  presses: number;
  seconds: number;
}
const work = (keys: number, presses = 0, thinks = 0): Work => ({
  keys,
  presses,
  // For each pointing action the hand moves to the mouse and back.
  seconds: keys * SECONDS.key + presses * (SECONDS.point + SECONDS.press + 2 * SECONDS.hand) + thinks * SECONDS.think,
});
const sum = (all: readonly Work[]): Work =>
  all.reduce((a, b) => ({ keys: a.keys + b.keys, presses: a.presses + b.presses, seconds: a.seconds + b.seconds }));

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

/** Keys for a Japanese text: its romaji, a conversion a word of eight kana, and its acceptance. */
const converted = (romaji: number) => romaji + 2 * Math.ceil(romaji / (8 * KEYS_A_KANA));

function keysFor(step: Step, steps: readonly Step[]): number {
  const { value } = step;
  if (isAscii(value)) return value.length + [...value].filter((letter) => /[A-Z@_]/.test(letter)).length;
  const reading = steps.find(({ path }) => {
    const field = fieldAt(newApplication, path);
    return field?.kind === 'kana' && field.readingOf === step.path;
  });
  if (fieldAt(newApplication, step.path)?.kind === 'kana') return converted(toRomaji(value).length);
  if (reading) return converted(toRomaji(reading.value).length);
  return converted(
    [...value].reduce(
      (all, letter) => all + (/\p{Script=Han}/u.test(letter) ? KANA_A_KANJI * KEYS_A_KANA : KEYS_A_KANA),
      0,
    ),
  );
}

/** The work for one field: Tab moves to the next field in NSS, Alt+Tab to the other window. */
const WAYS: Readonly<Record<string, (step: Step, steps: readonly Step[]) => Work>> = {
  // Enter copies; over; next field; paste; back.
  'the pad': ({ kind }) => (kind === 'type' ? work(1 + 2 + 1 + 2 + 2) : work(1, 1, 1)),
  // Find it; drag over it; copy; over; next field; paste; back.
  'copying from the PDF': ({ kind }) => (kind === 'type' ? work(2 + 2 + 1 + 2 + 2, 2, 1) : work(0, 1, 1)),
  // Look once every few characters, type, and look once more to check.
  'retyping from the PDF': (step, steps) =>
    step.kind === 'type'
      ? work(1 + keysFor(step, steps), 0, Math.ceil([...step.value].length / LOOK) + 1)
      : work(0, 1, 1),
};

const stepsFor = (changes: Changes) =>
  flatSteps(stepsOf(newApplication, exampleDraft(changes), TODAY)).filter(({ kind }) => kind !== 'skip');

const table = Object.entries({ 'the manual’s example': {}, ...APPLICANTS }).map(([who, changes]) => {
  const steps = stepsFor(changes as Changes);
  const done = Object.entries(WAYS).map(([way, of]) => [way, sum(steps.map((step) => of(step, steps)))] as const);
  const pad = done[0]![1];
  return Object.fromEntries([
    ['applicant', who.slice(0, 32)],
    ['fields', steps.length],
    ...done.map(([way, { keys, presses, seconds }]) => [
      way,
      `${Math.round(keys)} keys, ${presses} presses, ${(seconds / 60).toFixed(1)} min (${(seconds / pad.seconds).toFixed(2)})`,
    ]),
  ]) as Record<string, unknown>;
});
console.table(table);

describe('what the pad derives from a draft after a key', () => {
  const draft = exampleDraft();
  bench('the steps of all screens', () => void stepsOf(newApplication, draft, TODAY));
});
