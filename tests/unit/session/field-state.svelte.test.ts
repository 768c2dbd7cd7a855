import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import type { FieldState } from '../../../src/lib/session/field-state.svelte.js';
import { followCounts } from '../../../src/lib/session/follow-counts.js';
import { saveDraft } from '../../../src/lib/storage/drafts.js';
import { NOW } from '../support/example.js';
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
  vi.mocked(saveDraft).mockReset();
  vi.mocked(saveDraft).mockImplementation(async (draft) => ({ ...draft, revision: draft.revision + 1 }));
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a control reads of a field, as a plain object. */
const look = ({ value, issues, repair, proposed }: FieldState) => ({
  value,
  rules: issues.map(({ rule }) => rule),
  repair,
  proposed,
});

describe('a field', () => {
  it('shows the value, its issues, and its repair', () => {
    const session = empty();
    const phone = session.field('office.phone');
    expect(look(phone)).toMatchObject({ value: undefined, rules: [], repair: undefined, proposed: false });
    phone.enter();
    phone.set('０３－１２３４');
    expect(look(phone)).toMatchObject({ value: '０３－１２３４', rules: [] });
    phone.leave();
    expect(look(phone)).toMatchObject({ value: '031234', repair: '「０３－１２３４」を「031234」に直しました。' });
    expect(phone.issues.map(({ rule }) => rule)).toEqual(['V3']);
    phone.undo();
    expect(look(phone)).toMatchObject({ value: '０３－１２３４', repair: undefined });
    expect(session.repairs.said).toBe('元に戻しました。');
  });

  it('is a proposal while the proposed value is unchanged', () => {
    const session = empty();
    const kana = session.field('contact.companyNameKana');
    session.offer('contact.companyNameKana', 'アオヤマ');
    expect(look(kana)).toMatchObject({ value: 'アオヤマ', proposed: true });
    kana.set('アオヤマショウジ');
    expect(kana.proposed).toBe(false);
    kana.set('');
    session.offer('contact.companyNameKana', '');
    expect(kana.proposed).toBe(false);
  });

  it('takes a better value, and what it replaced can be put back', () => {
    const session = empty();
    const name = session.field('contact.companyName');
    name.set('髙山商事');
    name.take('高山商事');
    expect(look(name)).toMatchObject({ value: '高山商事', repair: '「髙山商事」を「高山商事」に直しました。' });
    name.undo();
    expect(name.value).toBe('髙山商事');
  });
});

describe('leaving a field', () => {
  it('corrects what can be corrected, shows it, and can undo it', () => {
    const session = empty();
    fill(session, 'office.phone', '０３－１２３４－５６７８');
    expect(stored(session, 'office.phone')).toBe('0312345678');
    expect(session.repairs.all['office.phone']).toEqual({ before: '０３－１２３４－５６７８', after: '0312345678' });
    session.field('office.phone').undo();
    expect(stored(session, 'office.phone')).toBe('０３－１２３４－５６７８');
    expect(session.repairs.all['office.phone']).toBeUndefined();
    expect(shown(session, 'office.phone')).toEqual(['C3']);
  });

  it('does not repeat an undone correction until the field is typed into again', () => {
    const session = empty();
    fill(session, 'office.phone', '03-1234-5678');
    session.field('office.phone').undo();
    session.field('office.phone').enter();
    expect(shown(session, 'office.phone')).toEqual(['C3']);
    session.field('office.phone').leave();
    expect(stored(session, 'office.phone')).toBe('03-1234-5678');
    expect(session.repairs.all['office.phone']).toBeUndefined();
    fill(session, 'office.phone', '03-1234-5679');
    expect(stored(session, 'office.phone')).toBe('0312345679');
  });

  it('leaves what cannot be corrected unchanged', () => {
    const session = empty();
    fill(session, 'office.phone', '代表 03-1234-5678');
    expect(stored(session, 'office.phone')).toBe('代表 03-1234-5678');
    expect(session.repairs.all).toEqual({});
  });

  it('shows nothing if nothing was changed', () => {
    const session = empty();
    fill(session, 'office.phone', '0312345678');
    expect(session.repairs.all).toEqual({});
  });

  it('forgets a repair when the field is typed into again', () => {
    const session = empty();
    fill(session, 'office.phone', '03-1234-5678');
    session.set('office.phone', '031234567');
    expect(session.repairs.all).toEqual({});
    session.field('office.phone').undo();
    expect(stored(session, 'office.phone')).toBe('031234567');
  });

  it('corrects values in lists and entries, and forgets those repairs when entries move up', () => {
    const session = exampleSession({ 'manager.emergencyFax': ['0000000000', ''] });
    fill(session, 'manager.emergencyFax[1]', '03-5555-9999');
    fill(session, 'userCodes[0].naming.officeNameEn', 'Head  Office');
    expect(stored(session, 'manager.emergencyFax')).toEqual(['0000000000', '0355559999']);
    expect(session.value('userCodes[0].naming.officeNameEn')).toBe('HEAD OFFICE');
    session.remove('manager.emergencyFax', 0);
    expect(stored(session, 'manager.emergencyFax')).toEqual(['0355559999']);
    expect(Object.keys(session.repairs.all)).toEqual(['userCodes[0].naming.officeNameEn']);
  });

  it('copies a repaired value to the fields that follow it', () => {
    const session = empty();
    session.field('contact.companyName').enter();
    session.set('contact.companyName', 'ABC商事');
    expect(stored(session, 'office.companyName')).toBe('ABC商事');
    session.field('contact.companyName').leave();
    expect(stored(session, 'contact.companyName')).toBe('ＡＢＣ商事');
    expect(stored(session, 'office.companyName')).toBe('ＡＢＣ商事');
  });

  it('does not change a value of another type', () => {
    const session = empty({ 'office.phone': { area: '03' } });
    session.field('office.phone').enter();
    session.field('office.phone').leave();
    expect(stored(session, 'office.phone')).toEqual({ area: '03' });
    expect(shown(session, 'office.phone')).toEqual(['type']);
  });
});

describe('a pasted block', () => {
  const block = '東京都港区浜松町1-3-1　TEL 03-1234-5678　FAX 03-9876-5432';
  async function paste(session: DraftSession, path: string, there: string): Promise<void> {
    const pasted = session.field(path).paste(block);
    session.set(path, there);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    await pasted;
  }

  it('is reduced to the field’s part, with the rest named, and can be undone', async () => {
    const session = empty();
    await paste(session, 'office.phone', block);
    expect(stored(session, 'office.phone')).toBe('0312345678');
    expect(session.repairs.all['office.phone']).toMatchObject({ before: block, after: '0312345678' });
    expect(session.repairs.all['office.phone']?.rest).toContain('03-9876-5432');
    session.field('office.phone').undo();
    expect(stored(session, 'office.phone')).toBe(block);
  });

  it('stays whole if there is other text in the field', async () => {
    const session = empty();
    await paste(session, 'office.phone', `内線1 ${block}`);
    expect(stored(session, 'office.phone')).toBe(`内線1 ${block}`);
    expect(session.repairs.all).toEqual({});
  });
});

describe('lines pasted into an entry of a list', () => {
  const LIST = 'userCodes[0].delegates';
  async function paste(session: DraftSession, path: string, copied: string): Promise<void> {
    const pasted = session.field(path).paste(copied);
    session.set(path, copied.replace(/[\r\n]+/g, ' '));
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    await pasted;
  }

  it('become an entry each, in the empty places first', async () => {
    const session = exampleSession({ [LIST]: ['', '南楠　三郎', ''], 'userCodes[0].idCount': '2' });
    followCounts(session);
    await paste(session, `${LIST}[0]`, '専務取締役\r\n常務取締役\r\n支店長\r\n');
    expect(session.value(LIST)).toEqual(['専務取締役', '南楠　三郎', '常務取締役', '支店長']);
    expect(session.field(`${LIST}[0]`).repair).toContain('3行を1行ずつ欄に分けて、');
    expect(session.value('userCodes[0].idCount')).toBe('5');
  });

  it('stay a block where one of them is none of the list’s', async () => {
    const session = empty({ 'manager.emergencyFax': [''] });
    await paste(session, 'manager.emergencyFax[0]', '03-1234-5678\nFAX 03-9876-5432');
    expect(stored(session, 'manager.emergencyFax')).toEqual(['0398765432']);
    await paste(session, 'manager.emergencyFax[0]', '03-1234-5678\n03-9876-5432');
    expect(stored(session, 'manager.emergencyFax')).toEqual(['0312345678', '0398765432']);
  });
});

describe('a proposed reading', () => {
  const compose = (session: DraftSession, path: string, kana: string, text: string) => {
    session.field(path).enter();
    session.field(path).compose(kana, false);
    session.set(path, text);
    session.field(path).compose(text, true);
  };

  it('comes also for what was typed, and left, before the code for readings had come', async () => {
    const session = empty();
    compose(session, 'contact.name.family', 'こんさい', '混載');
    session.field('contact.name.family').leave();
    session.set('contact.companyName', 'ナックス');
    expect(stored(session, 'contact.kana.family')).toBeUndefined();
    await session.readings.ready;
    expect(stored(session, 'contact.kana.family')).toBe('コンサイ');
    expect(stored(session, 'contact.companyNameKana')).toBe('ナックス');
  });

  it('fills the empty reading, is copied on from there, and never replaces one that was typed', async () => {
    const session = empty({ 'contact.kana.family': 'コンノ' });
    await session.readings.ready;
    compose(session, 'contact.companyName', 'あおやま', '青山');
    expect(stored(session, 'contact.companyNameKana')).toBe('アオヤマ');
    expect(stored(session, 'office.companyNameKana')).toBe('アオヤマ');
    compose(session, 'contact.name.family', 'こんさい', '混載');
    expect(stored(session, 'contact.kana.family')).toBe('コンノ');
  });
});
