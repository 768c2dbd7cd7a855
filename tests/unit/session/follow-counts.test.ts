import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followCounts } from '../../../src/lib/session/follow-counts.js';
import type { TemplateMarks } from '../../../src/lib/session/later/template-marks.svelte.js';
import { freshDatabase } from '../support/fresh-database.js';
import { exampleSession, typeInto } from '../support/sessions.js';
import { NOW, type Changes } from '../support/example.js';

vi.mock('../../../src/lib/browser/persistent-storage.js', () => ({ requestPersistence: vi.fn() }));

const COUNT = 'userCodes[0].idCount';
const LIST = 'userCodes[0].delegates';
/** The follower sets the count after the change that it follows. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function open(changes: Changes = {}) {
  const session = exampleSession(changes);
  followCounts(session);
  return session;
}

beforeEach(() => freshDatabase());

describe('a count that agrees with its list', () => {
  it('follows an entry that is answered, says so, and is undone with one press', async () => {
    const session = open({ [COUNT]: '1' });
    session.add(LIST);
    await settled();
    expect(session.value(COUNT), 'an empty entry is nobody').toBe('1');
    typeInto(session, `${LIST}[0]`, '専務取締役　南楠　次郎');
    await settled();
    expect(session.value(COUNT)).toBe('2');
    expect(session.field(COUNT).repair).toBe('被委任者の数に合わせて「1」を「2」に直しました。');
    expect(session.repairs.said).toBe('被委任者の数に合わせて「1」を「2」に直しました。');
    session.field(COUNT).undo();
    expect(session.value(COUNT)).toBe('1');
    expect(session.shownIssues(COUNT)).toMatchObject([{ rule: 'V11', suggestion: { value: '2' } }]);
    session.field(COUNT).take('2');
    expect(session.shownIssues(COUNT)).toEqual([]);
  });

  it('follows an entry that is removed or emptied', async () => {
    const session = open({ [COUNT]: '3', [LIST]: ['南楠　次郎', '南楠　三郎'] });
    session.remove(LIST, 0);
    await settled();
    expect(session.value(COUNT)).toBe('2');
    session.set(`${LIST}[0]`, '');
    await settled();
    expect(session.value(COUNT)).toBe('1');
  });

  it('stays as it is while a name is only changed', async () => {
    const session = open({ [COUNT]: '2', [LIST]: ['南楠　次郎'] });
    session.set(`${LIST}[0]`, '南楠　三郎');
    await settled();
    expect(session.value(COUNT)).toBe('2');
    expect(session.field(COUNT).repair).toBeUndefined();
  });

  it('is filled in where it is empty', async () => {
    const session = open({ [COUNT]: '' });
    session.set(`${LIST}[0]`, '南楠　次郎');
    await settled();
    expect(session.field(COUNT).repair).toBe('被委任者の数に合わせて「2」に直しました。');
  });

  it('is one step with the name however slow the computer is', async () => {
    const { undoHistoryOf } = await import('../../../src/lib/session/later/undo.svelte.js');
    const session = open({ [COUNT]: '1' });
    const history = undoHistoryOf(session);
    await history.ready;
    let now = NOW.getTime();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    session.set(`${LIST}[0]`, '南楠　次郎');
    await settled();
    clock.mockRestore();
    expect(session.value(COUNT)).toBe('2');
    expect(history.log.undo).toHaveLength(1);
  });

  it('is undone and redone together with the name', async () => {
    const { undoHistoryOf } = await import('../../../src/lib/session/later/undo.svelte.js');
    const session = open({ [COUNT]: '1' });
    const history = undoHistoryOf(session);
    await history.ready;
    session.set(`${LIST}[0]`, '南楠　次郎');
    await settled();
    expect(history.log.undo).toHaveLength(1);
    history.undo();
    await settled();
    expect([session.value(COUNT), session.value(`${LIST}[0]`)]).toEqual(['1', undefined]);
    history.redo();
    await settled();
    expect([session.value(COUNT), session.value(`${LIST}[0]`)]).toEqual(['2', '南楠　次郎']);
  });
});

describe('a count that was typed by hand', () => {
  it('stays, and V11 offers the number', async () => {
    const session = open({ [COUNT]: '5' });
    session.set(`${LIST}[0]`, '南楠　次郎');
    await settled();
    session.judge();
    expect(session.value(COUNT)).toBe('5');
    expect(session.shownIssues(COUNT)).toMatchObject([
      { rule: 'V11', severity: 'error', suggestion: { label: '2 にする', value: '2' } },
    ]);
  });

  it('stays after its own number was taken back', async () => {
    const session = open({ [COUNT]: '1' });
    session.set(`${LIST}[0]`, '南楠　次郎');
    await settled();
    session.field(COUNT).undo();
    session.set(`${LIST}[1]`, '南楠　三郎');
    await settled();
    expect(session.value(COUNT)).toBe('1');
  });
});

it('does not touch a number that a template has locked', async () => {
  const session = open({ [COUNT]: '1' });
  const template: Pick<TemplateMarks, 'isLocked'> = { isLocked: (path) => path === COUNT };
  session.provide({ template: template as TemplateMarks });
  session.set(`${LIST}[0]`, '南楠　次郎');
  await settled();
  expect(session.value(COUNT)).toBe('1');
});

it('follows a session only once', async () => {
  const session = open({ [COUNT]: '1' });
  followCounts(session);
  const notes: string[] = [];
  session.subscribe((_, after) => void notes.push(JSON.stringify(after.values['userCodes']).slice(0, 1)));
  session.set(`${LIST}[0]`, '南楠　次郎');
  await settled();
  expect(notes).toHaveLength(2);
});
