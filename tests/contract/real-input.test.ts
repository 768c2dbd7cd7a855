import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inJisX0208 } from '../../src/lib/characters/jis-x-0208.js';
import { nameInRomaji } from '../../src/lib/characters/romaji.js';
import { substituteFor } from '../../src/lib/characters/substitutes.js';
import { fieldAt } from '../../src/lib/definition/walk.js';
import { readCell } from '../../src/lib/exports/csv/cell.js';
import { importFile } from '../../src/lib/exports/csv/import-file.js';
import type { RowResult } from '../../src/lib/exports/csv/index.js';
import { unguard } from '../../src/lib/exports/csv/guard.js';
import { openFile } from '../../src/lib/exports/open-file.js';
import { kindOf } from '../../src/lib/kinds/index.js';
import { pastedPartFor } from '../../src/lib/kinds/pasted-part.js';
import { addressAgainst } from '../../src/lib/reference/postal/index.js';
import { numberOf, placesFor } from '../../src/lib/reference/postal/place-in.js';
import { LearnedReadings } from '../../src/lib/session/learned-readings.js';
import { isSame } from '../../src/lib/transcription/read-back-text.js';
import { endsComposition } from '../../src/lib/ui/ends-composition.js';
import { validate } from '../../src/lib/validation/validate.js';
import { newApplication } from '../../src/procedures/new-application/index.js';
import { procedures } from '../../src/procedures/index.js';
import all from '../fixtures/real-input.json' with { type: 'json' };
import { exampleDraft, NOW, TODAY } from '../unit/support/example.js';
import { emptySession, typeInto } from '../unit/support/sessions.js';
import { buildTable } from '../unit/reference/postal/open.js';

/** What somebody typed, pasted or sent, with the public thread that it is from. */
interface Case {
  source: string;
  kind: string;
  path: string;
  input: unknown;
  expected: string;
}
const cases = all as readonly Case[];
const postal = await buildTable();
const field = (path: string) => fieldAt(newApplication, path)!;
const tested = new Set<string>();

/** Runs a check for every case of some kinds, and remembers that they have been tested. */
function each(kinds: string, check: (one: Case & { text: string; parts: Record<string, string> }) => unknown): void {
  const own = cases.filter(({ kind }) => new RegExp(`^(?:${kinds})`).test(kind));
  for (const { kind } of own) tested.add(kind);
  describe(kinds, () => {
    it.each(own.map((one) => [`${JSON.stringify(one.input)} → ${one.expected} (${one.source})`, one] as const))(
      '%s',
      async (_name, one) => {
        await check({ ...one, text: String(one.input), parts: one.input as Record<string, string> });
      },
    );
  });
}

/** The part of an expectation before a remark: `10-1 or nothing`, `長野市 offered; V5 silent`. */
const answerIn = (expected: string) => expected.split(/ (?:or|offered|mended)\b/)[0]!;
const canBeNothing = (expected: string) => expected.includes('or nothing');

/** Reads a table file of the fixtures. */
async function rowsOf(name: string): Promise<RowResult[]> {
  const file = new Blob([readFileSync(new URL(`../fixtures/real-input/${name}`, import.meta.url))]);
  const rows: RowResult[] = [];
  const tell = { progress: () => Promise.resolve(), part: (part: unknown) => void rows.push(...(part as RowResult[])) };
  await importFile({ file, procedure: newApplication, procedures, options: { now: NOW, today: TODAY } }, tell);
  return rows;
}
const fileIn = (text: string) => /[\w-]+\.\w+/.exec(text)![0];

each('street number', ({ parts, expected }) => {
  const address = {
    prefecture: parts['office.address.prefecture'] ?? '',
    city: parts['office.address.city'] ?? '',
    rest: parts['office.address.rest'] ?? '',
  };
  const places = placesFor(postal, parts['office.postalCode'] ?? '', address);
  const number = numberOf(places, address);
  if (canBeNothing(expected)) expect(['', answerIn(expected)]).toContain(number);
  else expect(number).toBe(expected);
});

each('V8', ({ parts }) => {
  const { 'addressEn.city': city = '', 'addressEn.rest': rest = '', ...own } = parts;
  const naming = 'userCodes[0].naming.addressEn';
  const draft = exampleDraft({ ...own, [`${naming}.city`]: city, [`${naming}.rest`]: rest });
  const issues = validate(newApplication, draft, { today: TODAY, postal });
  expect(issues.filter(({ rule }) => rule === 'V8')).toEqual([]);
});

each('romaji', ({ parts, expected }) => expect(nameInRomaji(Object.values(parts)[0]!)[0]).toBe(expected));

each('pasted address', ({ text, path, expected }) =>
  expect(pastedPartFor(field(path), text, postal.cities)?.part).toBe(expected),
);

each('reading', async ({ input, expected }) => {
  const { compositionupdate, committed } = input as { compositionupdate: string[]; committed: string };
  const readings = new LearnedReadings();
  await readings.ready;
  for (const text of compositionupdate) readings.compose(text, false);
  readings.compose(committed, true);
  const reading = readings.of(committed);
  if (canBeNothing(expected)) expect([undefined, answerIn(expected)]).toContain(reading);
  else expect(reading).toBe(expected);
});

each('workbook with folder|CSV with', async ({ text, expected }) => {
  const rows = await rowsOf(fileIn(text));
  expect(rows.filter(({ draft }) => !draft)).toEqual([]);
  expect(rows.length).toBe(Number(/^\d+/.exec(expected)?.[0] ?? rows.length));
  expect(rows.length).toBeGreaterThan(0);
});

each('error cell', async ({ text, path }) => {
  if (text.startsWith('files/')) {
    const notes = (await rowsOf(fileIn(text))).flatMap((row) => row.notes);
    expect(notes.find(({ message }) => message.includes('#N/A'))?.what).toBe('refused');
  } else expect(readCell(field(path), { text, error: true }, false)).toHaveProperty('refused');
});

each('workbook with a password', async ({ text }) =>
  expect(rowsOf(fileIn(text))).rejects.toMatchObject({ code: 'locked-workbook' }),
);

each('day with|serial day|whole number|exact number|="|leading apostrophe', ({ text, path, expected }) => {
  const isNumber = /\(xlsx number\)|^\d\.\d+E/.test(text);
  const cell = { text: unguard(text.replace(' (xlsx number)', '')), ...(isNumber ? { number: true as const } : {}) };
  const reading = readCell(field(path), cell, false);
  expect(reading).toMatchObject({ value: expected });
  expect(reading).not.toHaveProperty('doubt');
});

each('number with a label', ({ text, path, expected }) =>
  expect(kindOf(field(path)).normalise(text, field(path))).toBe(expected),
);

each("CJK radical|' and|dashes", ({ text, path, expected }) => {
  const mended = kindOf(field(path)).normalise(text, field(path));
  const offered = [...mended].map((one) => (inJisX0208(one) ? one : (substituteFor(one)?.instead ?? one))).join('');
  if (expected.startsWith('－')) expect(offered).toMatch(/[０-９]－[０-９]/u);
  else expect(offered).toBe(answerIn(expected));
  expect([...offered].every(inJisX0208)).toBe(true);
  if (!expected.includes('V5')) return;
  const address = { prefecture: '長野県', city: text, rest: '' };
  expect(addressAgainst(postal.find('3800801'), address)).toBe('same');
});

each('NFD', ({ text, path, expected }) => {
  const [typed, composed] = expected.startsWith('composed') ? ['か\u3099', 'が'] : [text, expected];
  const value = kindOf(field(path)).normalise(typed, field(path));
  expect([value, value.length]).toEqual([composed, composed.length]);
});

each('read-back', ({ input, parts: { stored = '', read = '' } }) => {
  if (typeof input !== 'string') return expect(isSame(stored, read)).toBe(true);
  expect(isSame('花子課長銀行', '花⼦課⾧銀⾏')).toBe(true);
  expect(isSame('ガ', 'カ\u3099')).toBe(true);
  return expect(isSame('長', '⻑')).toBe(true);
});

each('Enter', () => expect(endsComposition({ isComposing: false, keyCode: 229 })).toBe(true));

each('note of a paste', async ({ path, parts }) => {
  const { paste = 'TEL:03-1234-5678(代)', taken = '0312345678', typed = '0529998888' } = parts;
  const session = emptySession();
  session.field(path).enter();
  const pasted = session.field(path).paste(paste);
  session.set(path, paste);
  await pasted;
  expect(session.value(path)).toBe(taken);
  typeInto(session, path, '');
  expect(session.repairs.all[path]).toBeUndefined();
  typeInto(session, path, typed);
  expect(session.repairs.all[path]).toBeUndefined();
  session.field(path).undo();
  expect(session.value(path)).toBe(typed);
});

each('package packed again|JSON in another', async ({ text }) => {
  const file = new Blob([readFileSync(new URL(`../fixtures/real-input/${fileIn(text)}`, import.meta.url))]);
  const { draft, reports, repacked } = await openFile(file, procedures, NOW);
  expect([draft.procedure, reports]).toEqual(['new-application', []]);
  expect(draft.values['contact.companyName']).toBe('ナックスシステム株式会社');
  expect(Boolean(repacked)).toBe(text.includes('folder'));
});

it('tests every case, each with its source', () => {
  expect(cases.filter(({ kind }) => !tested.has(kind))).toEqual([]);
  expect(cases.every(({ source }) => source.length > 5)).toBe(true);
});

it('has at least three cases of each kind from public threads', () => {
  const found = cases.filter(({ source }) => source.startsWith('https://')).map(({ kind }) => kind);
  expect([...tested].filter((one) => found.filter((kind) => kind === one).length < 3)).toEqual([]);
});
