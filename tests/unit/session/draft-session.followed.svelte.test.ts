import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import { saveDraft } from '../../../src/lib/storage/drafts.js';
import { NOW } from '../support/example.js';
import { exampleSession, typeInto } from '../support/sessions.js';

vi.mock('../../../src/lib/storage/drafts.js', () => ({ saveDraft: vi.fn() }));
vi.mock('../../../src/lib/browser/tabs.js', () => ({ announceChange: vi.fn() }));

let stop: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.mocked(saveDraft).mockImplementation(async (draft) => ({ ...draft, revision: draft.revision + 1 }));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Shows every field, as the pages do. Returns what to call for a list of what was drawn again since it was last called. */
function show(session: DraftSession): () => readonly string[] {
  const drawn = new Set<string>();
  const paths = session.context.placed.flatMap((item) => ('field' in item ? [item.path] : []));
  expect(paths.length).toBeGreaterThan(60);
  stop = $effect.root(() => {
    for (const path of paths) {
      const state = session.field(path);
      $effect(() => {
        void state.value;
        drawn.add(`${path}: value`);
      });
      $effect(() => {
        void state.issues;
        drawn.add(`${path}: issues`);
      });
    }
    $effect(() => {
      session.visible('office.name');
      drawn.add('visible');
    });
  });
  return () => {
    flushSync();
    const now = [...drawn];
    drawn.clear();
    return now;
  };
}

it('draws only the field again in which a key is pressed', () => {
  const session = exampleSession();
  const drawn = show(session);
  drawn();
  session.field('manager.department').enter();
  drawn();
  session.set('manager.department', '営業二課');
  expect(drawn()).toEqual(['manager.department: value']);
});

it('draws nothing again when it is saved', async () => {
  const session = exampleSession();
  const drawn = show(session);
  session.set('office.name', '本社別館');
  drawn();
  await vi.advanceTimersByTimeAsync(400);
  expect(session.draft.revision).toBe(session.base.revision);
  expect(vi.mocked(saveDraft)).toHaveBeenCalled();
  expect(drawn()).toEqual([]);
});

it('shows at once what a key makes wrong, and what it makes right', () => {
  const session = exampleSession();
  const drawn = show(session);
  typeInto(session, 'office.phone', '03-1234-567x');
  drawn();
  expect(session.field('office.phone').issues.map(({ rule }) => rule)).toEqual(['C3']);
  session.field('office.phone').enter();
  session.set('office.phone', '0312345678');
  expect(drawn()).toContain('office.phone: issues');
  expect(session.field('office.phone').issues).toEqual([]);
});

it('hides and shows what an answer decides', () => {
  const session = exampleSession({ 'office.hasCorporateNumber': '有' });
  show(session)();
  expect(session.visible('office.corporateNumber')).toBe(true);
  session.put('office.hasCorporateNumber', '無');
  flushSync();
  expect(session.visible('office.corporateNumber')).toBe(false);
});

it('judges anew when something besides the draft changes', () => {
  const session = exampleSession();
  const drawn = show(session);
  drawn();
  const before = session.issues;
  session.provide({ today: '20260420' });
  drawn();
  expect(session.issues).not.toBe(before);
  expect(session.issues.map(({ path }) => path)).toContain('start.applicationDate');
});

it('works out neither the progress nor the next step again for another letter', () => {
  const session = exampleSession();
  let times = 0;
  stop = $effect.root(() => {
    $effect(() => {
      void session.progress;
      void session.next;
      times += 1;
    });
  });
  const drawn = () => {
    flushSync();
    const now = times;
    times = 0;
    return now;
  };
  drawn();
  for (const text of ['営', '営業', '営業二課']) session.set('manager.department', text);
  expect(drawn()).toBe(0);
  session.set('manager.department', '');
  expect(drawn()).toBe(1);
});
