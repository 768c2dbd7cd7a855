import { describe, expect, it } from 'vitest';
import { addEntry, removeEntry, setValue } from '../../../src/lib/draft/set.js';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, LATER } from '../support/example.js';

const typed = (draft: Draft, ...steps: [path: string, value: Json][]) =>
  steps.reduce((next, [path, value]) => setValue(newApplication, next, path, value, LATER), draft);
const office = (draft: Draft) => draft.values['office.companyName'];

describe('setValue', () => {
  it('changes one answer and the time of the change', () => {
    const draft = emptyDraft();
    const next = typed(draft, ['office.phone', '0312345678']);
    expect(next).toEqual({
      ...draft,
      updatedAt: LATER.toISOString(),
      values: { ...draft.values, 'office.phone': '0312345678' },
    });
  });

  it('returns the same draft if nothing changes, so that nothing is saved', () => {
    const draft = exampleDraft();
    expect(typed(draft, ['office.phone', '0312345678'])).toBe(draft);
  });

  it('stores invalid text as it was typed', () => {
    expect(typed(emptyDraft(), ['office.phone', ' 03-1234 ']).values['office.phone']).toBe(' 03-1234 ');
  });
});

describe('answers copied to the fields that follow them', () => {
  it('letter by letter, while the office’s name is the same', () => {
    const steps = ['ナ', 'ナッ', 'ナックス', 'ナック'].map((name): [string, Json] => ['contact.companyName', name]);
    expect(office(typed(emptyDraft(), ...steps))).toBe('ナック');
  });

  it('not where the draft’s template has locked the answer', () => {
    const values = { 'contact.companyName': 'ナックス', 'office.companyName': 'ナックス' };
    const locked = (name: string): Draft => ({
      ...emptyDraft(values),
      template: {
        ...{ id: 't', title: '', desk: '' },
        fields: { 'office.companyName': { locked: true, prefilled: name } },
      },
    });
    const rename: [string, Json] = ['contact.companyName', '架空'];
    expect(office(typed(locked('ナックス'), rename))).toBe('ナックス');
    // It has been changed all the same, so it follows like any other.
    expect(office(typed(locked('別名'), rename))).toBe('架空');
  });

  it('with its reading', () => {
    const draft = typed(emptyDraft(), ['contact.companyNameKana', 'ナックス']);
    expect(draft.values['office.companyNameKana']).toBe('ナックス');
    expect(office(draft)).toBeUndefined();
  });

  it('not over what was changed by hand', () => {
    const draft = typed(
      emptyDraft(),
      ['contact.companyName', '青山商事'],
      ['office.companyName', '青山商事株式会社'],
      ['contact.companyName', '青山貿易'],
    );
    expect(office(draft)).toBe('青山商事株式会社');
    expect(draft.values['contact.companyName']).toBe('青山貿易');
  });

  it('not over what was there before the first letter', () => {
    const draft = typed(emptyDraft(), ['office.companyName', '青山商事'], ['contact.companyName', '青']);
    expect(office(draft)).toBe('青山商事');
  });

  it('again where it was emptied', () => {
    const draft = typed(
      emptyDraft(),
      ['contact.companyName', '青山商事'],
      ['office.companyName', ''],
      ['contact.companyName', '青山貿易'],
    );
    expect(office(draft)).toBe('青山貿易');
  });

  it('never backwards', () => {
    const draft = typed(emptyDraft(), ['office.companyName', '青山商事']);
    expect(draft.values['contact.companyName']).toBeUndefined();
  });
});

describe('entries of a list', () => {
  const faxes = 'manager.emergencyFax';
  const two = exampleDraft({ [faxes]: ['0000000000', '0312345678'] });

  it('are added at the end, after those that are shown', () => {
    expect(addEntry(newApplication, two, faxes, 2, LATER).values[faxes]).toEqual(['0000000000', '0312345678', '']);
    // One empty entry is shown before anything is stored, so the added entry is the second.
    expect(addEntry(newApplication, emptyDraft(), faxes, 1, LATER).values[faxes]).toEqual(['', '']);
  });

  it('are not added beyond the maximum', () => {
    const three = addEntry(newApplication, two, faxes, 2, LATER);
    expect(addEntry(newApplication, three, faxes, 3, LATER)).toBe(three);
    expect(addEntry(newApplication, two, 'userCodes', 1, LATER)).toBe(two);
    expect(addEntry(newApplication, two, 'office.name', 0, LATER)).toBe(two);
  });

  it('start with the values that the procedure fixes', () => {
    const draft = addEntry(newApplication, emptyDraft({ userCodes: [] }), 'userCodes', 0, LATER);
    expect(draft.values['userCodes']).toEqual(emptyDraft().values['userCodes']);
  });

  it('move up when one before them is removed', () => {
    expect(removeEntry(two, faxes, 0, LATER).values[faxes]).toEqual(['0312345678']);
    expect(removeEntry(two, faxes, 5, LATER).values[faxes]).toEqual(['0000000000', '0312345678']);
    expect(removeEntry(two, 'office.name', 0, LATER)).toBe(two);
  });
});
