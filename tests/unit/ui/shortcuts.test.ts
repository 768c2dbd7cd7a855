import { describe, expect, it } from 'vitest';
import { isPress, namesOf, SHORTCUTS, shortcutsOn, type ShortcutId } from '../../../src/lib/ui/shortcuts.js';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0 };
const press = (key: string, more: Partial<typeof none> = {}) => ({ ...none, key, ...more });
const idsFor = (event: ReturnType<typeof press>, mac?: boolean) =>
  (Object.keys(SHORTCUTS) as ShortcutId[]).filter((id) => isPress(event, id, mac));

describe('a press', () => {
  it('takes Ctrl on Windows and ⌘ on a Mac', () => {
    expect(idsFor(press('k', { ctrlKey: true }), false)).toEqual(['find']);
    expect(idsFor(press('k', { metaKey: true }), false)).toEqual([]);
    expect(idsFor(press('k', { metaKey: true }), true)).toEqual(['find']);
    // In a text on a Mac it deletes up to the end of the line.
    expect(idsFor(press('k', { ctrlKey: true }), true)).toEqual([]);
    expect(idsFor(press('K', { ctrlKey: true }), false)).toEqual(['find']);
  });

  it('needs exactly its modifiers', () => {
    expect(idsFor(press('k'), false)).toEqual([]);
    expect(idsFor(press('k', { ctrlKey: true, altKey: true }), false)).toEqual([]);
    expect(idsFor(press('ArrowDown', { altKey: true }), false)).toEqual(['next']);
    expect(idsFor(press('ArrowDown', { altKey: true, ctrlKey: true }), false)).toEqual([]);
    expect(idsFor(press('?', { shiftKey: true }), false)).toEqual(['list']);
    expect(idsFor(press('?', { shiftKey: true, altKey: true }), false)).toEqual([]);
  });

  it('tells undo from redo', () => {
    expect(idsFor(press('z', { ctrlKey: true }))).toEqual(['undo']);
    expect(idsFor(press('Z', { ctrlKey: true, shiftKey: true }))).toEqual(['redo']);
    expect(idsFor(press('y', { metaKey: true }))).toEqual(['redo']);
  });

  it('is none while an input method composes', () => {
    for (const more of [{ isComposing: true }, { keyCode: 229 }])
      for (const event of [press('k', { ctrlKey: true, ...more }), press('?', more), press('Enter', more)])
        expect(idsFor(event)).toEqual([]);
  });
});

it('uses no single letter, and no key of the browser', () => {
  for (const { presses, place } of shortcutsOn((place) => ['anywhere', 'screens'].includes(place), true))
    for (const one of presses) {
      expect(one.mod || one.alt || one.key === '?', `${one.key} (${place})`).toBe(true);
      expect(one.alt && ['ArrowLeft', 'ArrowRight'].includes(one.key)).toBeFalsy();
    }
});

it('lists what works on a page', () => {
  const labels = (places: readonly string[], single: boolean) =>
    shortcutsOn((place) => places.includes(place), single).map(({ label }) => label);
  expect(labels(['anywhere'], true)).toEqual(['さがす・移動する', 'キー操作の一覧を開く']);
  expect(labels(['anywhere'], false)).toEqual(['さがす・移動する']);
  expect(labels(['pad'], true)).toContain('次の項目をコピーする');
});

it('names keys as they are written on the keyboard', () => {
  expect(namesOf({ key: 'k', mod: true }, false)).toEqual(['Ctrl', 'K']);
  expect(namesOf({ key: 'z', mod: true, shift: true }, true)).toEqual(['⌘', '⇧', 'Z']);
  expect(namesOf({ key: 'ArrowDown', alt: true }, true)).toEqual(['⌥', '↓']);
  expect(namesOf({ key: ' ' }, false)).toEqual(['Space']);
});
