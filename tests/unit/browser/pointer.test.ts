import { beforeEach, expect, it, vi } from 'vitest';

let page: EventTarget;
let afterPointerUp: typeof import('../../../src/lib/browser/pointer.js').afterPointerUp;
const send = (type: string, button = 0) => page.dispatchEvent(Object.assign(new Event(type), { button }));

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  page = new EventTarget();
  vi.stubGlobal('document', page);
  ({ afterPointerUp } = await import('../../../src/lib/browser/pointer.js'));
  return () => vi.useRealTimers();
});

it('waits for the click of a press', () => {
  const task = vi.fn();
  send('pointerdown');
  afterPointerUp(task);
  expect(task).not.toHaveBeenCalled();
  send('pointerup');
  expect(task).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(task).toHaveBeenCalledTimes(1);
});

it('does not wait for a release that never comes: WebKit sends none after a context menu', () => {
  const task = vi.fn();
  send('pointerdown', 2);
  afterPointerUp(task);
  expect(task).toHaveBeenCalledTimes(1);
  // The same by the first button with Ctrl, as on a Mac.
  send('pointerdown', 0);
  send('contextmenu');
  afterPointerUp(task);
  expect(task).toHaveBeenCalledTimes(2);
});
