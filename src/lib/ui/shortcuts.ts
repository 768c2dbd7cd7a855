import { endsComposition } from './ends-composition.js';

/** Keys pressed together. */
export interface Press {
  /** As `KeyboardEvent.key` names it; letters in lower case. */
  key: string;
  /** With Ctrl, on a Mac with ⌘. */
  mod?: true;
  alt?: true;
  /** With Shift or without; left out where it does not matter or is needed for the sign itself. */
  shift?: boolean;
}

/**
 * Where a shortcut works: anywhere; on the pages of a draft that follow one another; or where a part is on the page that
 * says so with `data-keys`.
 */
export type Place = 'anywhere' | 'screens' | 'draft' | 'pad' | 'name' | 'table' | 'palette';

export interface Shortcut {
  /** Any one of these. */
  presses: readonly Press[];
  /** What it does, for people. */
  label: string;
  place: Place;
  /** A single sign, which can be turned off (WCAG 2.1.4). */
  single?: true;
}

/**
 * Every shortcut of the app. The handlers and the list for people both read it, so that they cannot disagree.
 *
 * Alt with ↓ and ↑ goes from screen to screen, because Alt with ← and → is the browser's Back and Forward on Windows and
 * Linux, and Ctrl with PageUp and PageDown changes its tabs.
 */
export const SHORTCUTS = {
  find: { presses: [{ key: 'k', mod: true }], label: 'さがす・移動する', place: 'anywhere' },
  list: { presses: [{ key: '?' }], label: 'キー操作の一覧を開く', place: 'anywhere', single: true },
  next: { presses: [{ key: 'ArrowDown', alt: true }], label: '保存して、次の画面へ', place: 'screens' },
  previous: { presses: [{ key: 'ArrowUp', alt: true }], label: '保存して、前の画面へ', place: 'screens' },
  undo: { presses: [{ key: 'z', mod: true, shift: false }], label: '取り消す（入力欄の外で）', place: 'draft' },
  redo: {
    presses: [
      { key: 'y', mod: true },
      { key: 'z', mod: true, shift: true },
    ],
    label: 'やり直す（入力欄の外で）',
    place: 'draft',
  },
  copy: { presses: [{ key: 'Enter' }], label: '次の項目をコピーする', place: 'pad' },
  down: { presses: [{ key: 'ArrowDown' }], label: '次の項目へ', place: 'pad' },
  up: { presses: [{ key: 'ArrowUp' }], label: '前の項目へ', place: 'pad' },
  tick: { presses: [{ key: ' ' }], label: '確かめた印を付ける、外す', place: 'pad' },
  finish: { presses: [{ key: 'Enter' }], label: '名前を変えているとき、決める', place: 'name' },
  cancel: { presses: [{ key: 'Escape' }], label: '名前を変えているとき、やめる', place: 'name' },
  row: { presses: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }], label: '表の前の行、次の行へ', place: 'table' },
  choose: { presses: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }], label: '選ぶ', place: 'palette' },
  go: { presses: [{ key: 'Enter' }], label: '移動する', place: 'palette' },
  close: { presses: [{ key: 'Escape' }], label: '閉じる', place: 'palette' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

/**
 * Whether an event is the press of a shortcut. Never while an input method composes: its keys are its own.
 * @param mac where ⌘ stands for Ctrl; both are taken if it is not known
 */
export function isPress(event: Keys, id: ShortcutId, mac?: boolean): boolean {
  if (endsComposition(event)) return false;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = mac === undefined ? ctrlKey || metaKey : mac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  const none = !ctrlKey && !metaKey;
  return SHORTCUTS[id].presses.some(
    (press: Press) =>
      press.key === key &&
      (press.mod ? mod : none) &&
      altKey === Boolean(press.alt) &&
      (press.shift === undefined || press.shift === shiftKey),
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  ' ': 'Space',
};

/** The keys of a press as they are written on the keyboard: Ctrl, K. */
export function namesOf({ key, mod, alt, shift }: Press, mac: boolean): readonly string[] {
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}

/** The shortcuts that work on a page. @param has whether a place is on it, @param single whether single keys are on */
export function shortcutsOn(has: (place: Place) => boolean, single: boolean): readonly Shortcut[] {
  return Object.values<Shortcut>(SHORTCUTS).filter((one) => (single || !one.single) && has(one.place));
}
