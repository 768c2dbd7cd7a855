import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../src/lib/draft/types.js';
import { saveAsCopy } from '../../../src/lib/session/later/reconcile.js';
import { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import { announceChange } from '../../../src/lib/browser/tabs.js';
import { saveDraft } from '../../../src/lib/storage/drafts.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, NOW, type Changes } from '../support/example.js';

vi.mock('../../../src/lib/storage/drafts.js', () => ({ saveDraft: vi.fn() }));
vi.mock('../../../src/lib/browser/tabs.js', () => ({ announceChange: vi.fn() }));

const open = (draft: Draft) => new DraftSession(newApplication, draft, validate);
const empty = (changes: Changes = {}) => open(emptyDraft(changes));
const shown = (session: DraftSession, path: string) => session.shownIssues(path).map(({ rule }) => rule);
const stored = (session: DraftSession, path: string) => session.draft.values[path];

/** Goes into a field, types a text and leaves it. */
function fill(session: DraftSession, path: string, text: string): void {
  session.enter(path);
  session.set(path, text);
  session.leave(path);
}

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
  it('come when a field is left, not while it is typed into for the first time', () => {
    const session = empty();
    session.enter('office.phone');
    session.set('office.phone', '03-x');
    expect(shown(session, 'office.phone')).toEqual([]);
    session.leave('office.phone');
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('follow every keystroke once they are shown', () => {
    const session = empty();
    fill(session, 'office.phone', '03x');
    session.enter('office.phone');
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    session.set('office.phone', '031234567');
    expect(shown(session, 'office.phone')).toEqual(['V3']);
    session.set('office.phone', '0312345678');
    expect(shown(session, 'office.phone')).toEqual([]);
    session.set('office.phone', '0312345678x');
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('stand at once at what a file brought wrong, and stay when the field is entered', () => {
    const session = empty({ 'office.phone': '03-x' });
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    session.enter('office.phone');
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('read ahead: nothing is said about what leaving the field will mend', () => {
    const session = exampleSession();
    session.enter('office.phone');
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

const exampleSession = (changes: Changes = {}) => open(exampleDraft(changes));

describe('what is missing', () => {
  it('is not scolded in a new draft, nor in a field that was passed by', () => {
    const session = empty();
    for (const path of ['office.phone', 'office.customs', 'manager.emergencyFax[0]', 'contact.email']) {
      session.enter(path);
      session.leave(path);
      expect(shown(session, path)).toEqual([]);
    }
  });

  it('is named on a screen that the user asked to check, and on no other', () => {
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

  it('is not scolded either where one of two fields will do (V15)', () => {
    const session = empty({ 'billing.consolidated': '希望する' });
    const path = 'billing.consolidatedTo.billingCode';
    expect(shown(session, path)).toEqual([]);
    session.check('billing');
    expect(shown(session, path)).toEqual(['V15']);
  });
});

describe('leaving a field', () => {
  it('mends what can be mended, says so, and can undo it', () => {
    const session = empty();
    fill(session, 'office.phone', '０３－１２３４－５６７８');
    expect(stored(session, 'office.phone')).toBe('0312345678');
    expect(session.repairs.all['office.phone']).toEqual({ before: '０３－１２３４－５６７８', after: '0312345678' });
    session.undoRepair('office.phone');
    expect(stored(session, 'office.phone')).toBe('０３－１２３４－５６７８');
    expect(session.repairs.all['office.phone']).toBeUndefined();
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('leaves what was undone as it is meant, until it is typed anew', () => {
    const session = empty();
    fill(session, 'office.phone', '03-1234-5678');
    session.undoRepair('office.phone');
    session.enter('office.phone');
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    session.leave('office.phone');
    expect(stored(session, 'office.phone')).toBe('03-1234-5678');
    expect(session.repairs.all['office.phone']).toBeUndefined();
    fill(session, 'office.phone', '03-1234-5679');
    expect(stored(session, 'office.phone')).toBe('0312345679');
  });

  it('leaves alone what cannot be mended', () => {
    const session = empty();
    fill(session, 'office.phone', '代表 03-1234-5678');
    expect(stored(session, 'office.phone')).toBe('代表 03-1234-5678');
    expect(session.repairs.all).toEqual({});
  });

  it('says nothing where nothing was changed', () => {
    const session = empty();
    fill(session, 'office.phone', '0312345678');
    expect(session.repairs.all).toEqual({});
  });

  it('forgets a repair when the field is typed into again', () => {
    const session = empty();
    fill(session, 'office.phone', '03-1234-5678');
    session.set('office.phone', '031234567');
    expect(session.repairs.all).toEqual({});
    session.undoRepair('office.phone');
    expect(stored(session, 'office.phone')).toBe('031234567');
  });

  it('mends inside lists and entries, and forgets those repairs when the list moves up', () => {
    const session = exampleSession({ 'manager.emergencyFax': ['0000000000', ''] });
    fill(session, 'manager.emergencyFax[1]', '03-5555-9999');
    fill(session, 'userCodes[0].naming.officeNameEn', 'Head  Office');
    expect(stored(session, 'manager.emergencyFax')).toEqual(['0000000000', '0355559999']);
    expect(session.value('userCodes[0].naming.officeNameEn')).toBe('HEAD OFFICE');
    session.remove('manager.emergencyFax', 0);
    expect(stored(session, 'manager.emergencyFax')).toEqual(['0355559999']);
    expect(Object.keys(session.repairs.all)).toEqual(['userCodes[0].naming.officeNameEn']);
  });

  it('carries a repair on to what is entered once', () => {
    const session = empty();
    session.enter('contact.companyName');
    session.set('contact.companyName', 'ABC商事');
    expect(stored(session, 'office.companyName')).toBe('ABC商事');
    session.leave('contact.companyName');
    expect(stored(session, 'contact.companyName')).toBe('ＡＢＣ商事');
    expect(stored(session, 'office.companyName')).toBe('ＡＢＣ商事');
  });

  it('does not touch a value of another shape', () => {
    const session = empty({ 'office.phone': { area: '03' } });
    session.enter('office.phone');
    session.leave('office.phone');
    expect(stored(session, 'office.phone')).toEqual({ area: '03' });
    expect(shown(session, 'office.phone')).toEqual(['type']);
  });
});

describe('a pasted block', () => {
  const block = '東京都港区浜松町1-3-1　TEL 03-1234-5678　FAX 03-9876-5432';
  async function paste(session: DraftSession, path: string, there: string): Promise<void> {
    const pasted = session.paste(path, block);
    session.set(path, there);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    await pasted;
  }

  it('gives the field its part, names the rest, and can be undone', async () => {
    const session = empty();
    await paste(session, 'office.phone', block);
    expect(stored(session, 'office.phone')).toBe('0312345678');
    expect(session.repairs.all['office.phone']).toMatchObject({ before: block, after: '0312345678' });
    expect(session.repairs.all['office.phone']?.rest).toContain('03-9876-5432');
    session.undoRepair('office.phone');
    expect(stored(session, 'office.phone')).toBe(block);
  });

  it('stays whole where it is not all that stands in the field', async () => {
    const session = empty();
    await paste(session, 'office.phone', `内線1 ${block}`);
    expect(stored(session, 'office.phone')).toBe(`内線1 ${block}`);
    expect(session.repairs.all).toEqual({});
  });
});

describe('a proposed reading', () => {
  const compose = (session: DraftSession, path: string, kana: string, text: string) => {
    session.enter(path);
    session.compose(path, kana, false);
    session.set(path, text);
    session.compose(path, text, true);
  };

  it('goes into the empty reading, flows on from there, and never over one that was typed', async () => {
    const session = empty({ 'contact.kana.family': 'コンノ' });
    await session.readings.ready;
    compose(session, 'contact.companyName', 'あおやま', '青山');
    expect(stored(session, 'contact.companyNameKana')).toBe('アオヤマ');
    expect(stored(session, 'office.companyNameKana')).toBe('アオヤマ');
    compose(session, 'contact.name.family', 'こんさい', '混載');
    expect(stored(session, 'contact.kana.family')).toBe('コンノ');
  });
});

describe('lists', () => {
  it('show one place before anything is stored, and grow from there to the most there may be', () => {
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
    session.draft = { ...session.draft, values };
    expect(session.issues).toEqual([]);
    session.today = '20260413';
    expect(session.issues.map(({ rule }) => rule)).toEqual(['T1']);
  });

  it('V20: name a draft of the same company as soon as it is known', () => {
    const session = exampleSession();
    expect(session.issues).toEqual([]);
    const other = {
      id: 'x',
      title: '別の下書き',
      procedure: 'new-application',
      corporateNumber: '7000012050002',
      companyName: '',
    };
    session.others = [other];
    expect(session.issues).toMatchObject([{ rule: 'V20', path: 'office.corporateNumber' }]);
    expect(session.shownIssues('office.corporateNumber')[0]?.message).toContain('「別の下書き」');
  });
});

describe('saving', () => {
  it('writes at once when a field is left, counts the revision on and tells the other tabs', async () => {
    const session = empty();
    fill(session, 'office.phone', '0312345678');
    await vi.advanceTimersByTimeAsync(0);
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

  it('writes nothing for looking around', async () => {
    const session = exampleSession();
    session.enter('office.phone');
    session.leave('office.phone');
    session.check('office');
    session.set('office.phone', '0312345678');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saveDraft).not.toHaveBeenCalled();
  });

  it('renames, but not to nothing', async () => {
    const session = empty();
    session.rename('  四月の申込  ');
    expect(session.draft.title).toBe('四月の申込');
    session.rename('  ');
    expect(session.draft.title).toBe('四月の申込');
    await session.autosave.flush();
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  it('has a way out of a conflict: a copy of its own', async () => {
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
