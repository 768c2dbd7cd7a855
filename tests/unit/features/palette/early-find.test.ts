import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFind } from '../../../../src/lib/features/palette/early-find.js';
import { isPress } from '../../../../src/lib/ui/shortcuts.js';

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  for (const method of ['addEventListener', 'removeEventListener'] as const)
    vi.stubGlobal(method, page[method].bind(page));
});
afterEach(() => vi.unstubAllGlobals());

const NONE = { key: 'k', keyCode: 75, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (keys: Partial<KeyboardEvent>) => {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { ...NONE, isComposing: false, ...keys });
  page.dispatchEvent(event);
  return event as KeyboardEvent;
};

it('keeps exactly what opens the palette, on any computer, from the browser too', () => {
  for (const key of ['k', 'K', 'j', 'Enter'])
    for (const keyCode of [75, 229])
      for (let bits = 0; bits < 32; bits += 1) {
        const [ctrlKey, metaKey, altKey, shiftKey, isComposing] = [1, 2, 4, 8, 16].map((bit) => (bits & bit) > 0);
        const early = keepFind();
        const event = press({
          key,
          keyCode,
          ctrlKey: ctrlKey!,
          metaKey: metaKey!,
          altKey: altKey!,
          shiftKey: shiftKey!,
          isComposing: isComposing!,
        });
        const opens = [true, false].some((mac) => isPress(event, 'find', mac));
        expect([early(), event.defaultPrevented], JSON.stringify([key, keyCode, bits])).toEqual([opens, opens]);
      }
});

it('leaves the keys to the palette once it has been asked', () => {
  const early = keepFind();
  expect(early()).toBe(false);
  expect(press({ ctrlKey: true }).defaultPrevented).toBe(false);
  expect(early()).toBe(false);
});
