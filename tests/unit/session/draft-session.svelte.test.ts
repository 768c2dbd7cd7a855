import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cautious } from '../../../src/lib/calendar/calendar-settings.js';
import { saveAsCopy } from '../../../src/lib/session/later/reconcile.js';
import { announceChange } from '../../../src/lib/browser/tabs.js';
import { saveDraft } from '../../../src/lib/storage/drafts.js';
import { exampleDraft, NOW } from '../support/example.js';
import {
  emptySession as empty,
  exampleSession,
  shownRules as shown,
  storedAt as stored,
  typeInto as fill,
} from '../support/sessions.js';

vi.mock('../../../src/lib/storage/drafts.js', () => ({ saveDraft: vi.fn() }));
vi.mock('../../../src/lib/browser/tabs.js', () => ({ announceChange: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.mocked(announceChange).mockClear();
  vi.mocked(saveDraft).mockReset();
  vi.mocked(saveDraft).mockImplementation(async (draft) => ({ ...draft, revision: draft.revision + 1 }));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('messages', () => {
  it('appear when a field is left, not during the first typing', () => {
    const session = empty();
    session.field('office.phone').enter();
    session.set('office.phone', '03-x');
    expect(shown(session, 'office.phone')).toEqual([]);
    session.field('office.phone').leave();
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('follow every keystroke once they are shown', () => {
    const session = empty();
    fill(session, 'office.phone', '03x');
    session.field('office.phone').enter();
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    session.set('office.phone', '031234567');
    expect(shown(session, 'office.phone')).toEqual(['V3']);
    session.set('office.phone', '0312345678');
    expect(shown(session, 'office.phone')).toEqual([]);
    session.set('office.phone', '0312345678x');
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('appear at once for wrong values from a file, and stay when the field is focused', () => {
    const session = empty({ 'office.phone': '03-x' });
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    session.field('office.phone').enter();
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('do not mention what leaving the field will correct', () => {
    const session = exampleSession();
    session.field('office.phone').enter();
    session.set('office.phone', '０３－１２３４－５６７８');
    expect(session.issues).toEqual([]);
    expect(stored(session, 'office.phone')).toBe('０３－１２３４－５６７８');
    session.set('office.phone', '０３－１２３４');
    expect(session.issues.map(({ rule }) => rule)).toEqual(['V3']);
  });

  it('are those of the list of all', () => {
    const session = empty({ 'office.phone': '03-x' });
    const [issue] = session.shownIssues('office.phone');
    expect(session.issues).toContainEqual(issue);
    expect(session.screenIssues('office')).toContainEqual(issue);
  });
});

describe('a missing answer', () => {
  it('is not reported in a new draft, or in a field that was only visited', () => {
    const session = empty();
    for (const path of ['office.phone', 'office.customs', 'manager.emergencyFax[0]', 'contact.email']) {
      session.field(path).enter();
      session.field(path).leave();
      expect(shown(session, path)).toEqual([]);
    }
  });

  it('is reported on a screen that the user asked to check, and on no other', () => {
    const session = empty();
    const issues = session.check('office');
    expect(issues.length).toBeGreaterThan(15);
    expect(issues.every(({ screen }) => screen === 'office')).toBe(true);
    expect(session.isChecked('office')).toBe(true);
    expect(session.isChecked('billing')).toBe(false);
    expect(shown(session, 'office.phone')).toEqual(['required']);
    expect(shown(session, 'manager.emergencyFax[0]')).toEqual(['V4']);
    expect(shown(session, 'billing.consolidated')).toEqual([]);
    session.set('office.phone', '0312345678');
    expect(shown(session, 'office.phone')).toEqual([]);
  });

  it('is not reported if one of two fields is enough (V15)', () => {
    const session = empty({ 'billing.consolidated': '希望する' });
    const path = 'billing.consolidatedTo.billingCode';
    expect(shown(session, path)).toEqual([]);
    session.check('billing');
    expect(shown(session, path)).toEqual(['V15']);
  });
});

describe('lists', () => {
  it('show one entry before anything is stored, and grow up to the maximum', () => {
    const session = empty();
    const list = 'manager.emergencyFax';
    expect(session.entries(list)).toBe(1);
    session.add(list);
    session.add(list);
    session.add(list);
    expect(session.entries(list)).toBe(3);
    expect(session.entries('userCodes[0].delegates')).toBe(0);
    session.add('userCodes[0].delegates');
    expect(session.entries('userCodes[0].delegates')).toBe(1);
    expect(session.entries('office.phone')).toBe(0);
  });
});

describe('the day and the other drafts', () => {
  it('follow the clock in Japan', () => {
    // 2026-04-10 00:30 UTC is the same day in Japan; 15:00 UTC is the next one there.
    expect(empty().today).toBe('20260410');
    vi.setSystemTime(new Date('2026-04-10T15:00:00.000Z'));
    expect(empty().today).toBe('20260411');
  });

  it('are checked anew when the day changes while the page is open', () => {
    const session = exampleSession();
    const { 'start.applicationDate': _, ...values } = session.draft.values;
    session.adopt({ ...session.draft, values });
    expect(session.issues).toEqual([]);
    session.provide({ today: '20260413' });
    expect(session.issues.map(({ rule }) => rule)).toEqual(['T1']);
  });

  it('V20: reveal a draft of the same company as soon as it is known', () => {
    const session = exampleSession();
    expect(session.issues).toEqual([]);
    const other = {
      id: 'x',
      title: '別の下書き',
      procedure: 'new-application',
      corporateNumber: '7000012050002',
      companyName: '',
    };
    session.provide({ others: [other] });
    expect(session.issues).toMatchObject([{ rule: 'V20', path: 'office.corporateNumber' }]);
    expect(session.shownIssues('office.corporateNumber')[0]?.message).toContain('「別の下書き」');
  });
});

describe('a draft from elsewhere', () => {
  it('is used unchanged: checked at once, not announced, and not saved again', async () => {
    const session = exampleSession();
    const heard = vi.fn();
    session.subscribe(heard);
    const theirs = { ...exampleDraft({ 'office.phone': '03-x' }), revision: 7 };
    session.adopt(theirs, { base: theirs, clashes: ['office.phone'] });
    expect([session.draft, session.base]).toEqual([theirs, theirs]);
    expect(session.clashes).toEqual(['office.phone']);
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    await vi.advanceTimersByTimeAsync(1000);
    expect([heard.mock.calls.length, vi.mocked(saveDraft).mock.calls.length]).toEqual([0, 0]);
  });

  it('continues from the last state saved in this tab, and keeps earlier conflicts', () => {
    const session = exampleSession();
    const { base } = session;
    session.adopt(exampleDraft({ 'office.phone': '0311112222' }), { clashes: ['office.phone'] });
    session.adopt(exampleDraft({ 'office.fax': '0333334444' }));
    expect(session.base).toBe(base);
    expect(session.clashes).toEqual(['office.phone']);
    expect(stored(session, 'office.fax')).toBe('0333334444');
  });
});

describe('data provided beside the draft', () => {
  it('is provided in parts, and stays until it is provided again', () => {
    const session = empty();
    expect([session.calendar, session.postal, session.template]).toEqual([undefined, undefined, undefined]);
    session.provide({ calendar: cautious });
    session.provide({ openComments: new Map([['office.phone', 2]]) });
    expect(session.calendar).toBe(cautious);
    expect([session.openComments.get('office.phone'), session.openComments.has('office.fax')]).toEqual([2, false]);
    session.provide({ openComments: new Map() });
    expect(session.openComments.has('office.phone')).toBe(false);
    expect(session.calendar).toBe(cautious);
  });

  it('belongs to one session alone', () => {
    const [one, other] = [empty(), empty()];
    one.provide({ openComments: new Map([['office.phone', 1]]) });
    expect(other.openComments.has('office.phone')).toBe(false);
  });
});

describe('a listener', () => {
  it('is told of each change before it is made, and of none after stopping', () => {
    const session = empty();
    const heard: unknown[] = [];
    const stop = session.subscribe((before, after) => {
      expect(session.draft).toBe(before);
      heard.push(after.values['office.phone']);
    });
    session.set('office.phone', '03');
    session.set('office.phone', '03');
    session.rename('四月の申込');
    stop();
    session.set('office.phone', '0312345678');
    expect(heard).toEqual(['03', '03']);
  });

  it('is told along with others', () => {
    const session = empty();
    const [one, other] = [vi.fn(), vi.fn()];
    session.subscribe(one);
    session.subscribe(other);
    session.set('office.phone', '03');
    expect([one, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});

describe('saving', () => {
  it('saves at once when a field is left, increments the revision and tells the other tabs', async () => {
    const session = empty();
    fill(session, 'office.phone', '0312345678');
    await session.autosave.flush();
    expect(saveDraft).toHaveBeenCalledTimes(1);
    expect(session.draft.revision).toBe(1);
    expect(announceChange).toHaveBeenCalledWith(session.draft.id, 1);
  });

  it('keeps what is typed while a save is under way', async () => {
    const session = empty();
    session.set('office.phone', '03');
    const flushed = session.autosave.flush();
    session.set('office.phone', '0312345678');
    await flushed;
    expect(stored(session, 'office.phone')).toBe('0312345678');
    expect(session.draft.revision).toBe(2);
    expect(vi.mocked(saveDraft).mock.calls.at(-1)?.[0].values['office.phone']).toBe('0312345678');
  });

  it('saves nothing if nothing was changed', async () => {
    const session = exampleSession();
    session.field('office.phone').enter();
    session.field('office.phone').leave();
    session.check('office');
    session.set('office.phone', '0312345678');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saveDraft).not.toHaveBeenCalled();
  });

  it('renames, but not to an empty title', async () => {
    const session = empty();
    session.rename('  四月の申込  ');
    expect(session.draft.title).toBe('四月の申込');
    session.rename('  ');
    expect(session.draft.title).toBe('四月の申込');
    await session.autosave.flush();
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  it('can resolve a conflict by making a copy', async () => {
    const session = exampleSession();
    const { id, title } = session.draft;
    vi.mocked(saveDraft).mockRejectedValueOnce(new Error('conflict'));
    session.set('office.phone', '0312345679');
    await session.autosave.flush();
    expect(session.autosave.state).toBe('failed');
    const copy = await saveAsCopy(session);
    expect(copy.id).not.toBe(id);
    expect(copy).toMatchObject({ title: `${title}（控え）`, revision: 1 });
    expect(copy.values['office.phone']).toBe('0312345679');
    expect(session.autosave.state).toBe('saved');
  });
});

it('a proposal that takes the place of a corrected value takes its correction with it', () => {
  const session = empty();
  session.offer('office.address.kana', 'スズキ');
  session.field('office.address.kana').enter();
  session.set('office.address.kana', 'ｽｽﾞｷ');
  session.field('office.address.kana').leave();
  expect(session.field('office.address.kana').repair).toContain('ｽｽﾞｷ');
  session.offer('office.address.kana', 'サトウ', 'スズキ');
  expect(session.value('office.address.kana')).toBe('サトウ');
  expect(session.field('office.address.kana').repair).toBeUndefined();
});
