import { beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../../src/lib/features/app/keep-focus.js';

const handOnFocus = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/lib/features/app/hand-on-focus.js', () => ({ handOnFocus }));

let changed: (...targets: object[]) => void;
const disconnect = vi.fn();
beforeEach(() =>
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe = vi.fn();
      disconnect = disconnect;
      constructor(follow: (records: { target: object }[]) => void) {
        changed = (...targets) => follow(targets.map((target) => ({ target })));
      }
    },
  ),
);

function aPage(pair?: { focus(): void }) {
  const [body, other] = [{}, {}];
  const closest = () => pair && { querySelector: () => pair };
  const button = { disabled: false, focus: vi.fn(), closest };
  const page = Object.assign(new EventTarget(), { body, activeElement: button as object });
  const tell = (name: string, target: object) =>
    page.dispatchEvent(Object.defineProperty(new Event(name), 'target', { value: target }));
  const stop = keepFocus(page as never);
  const disable = (disabled: boolean) => {
    button.disabled = disabled;
    changed(button);
  };
  return {
    page,
    button,
    body,
    other,
    disable,
    stop,
    enter: (target: object) => tell('focusin', target),
    leave: () => tell('focusout', button),
  };
}

it('gives the focus back to a button that was disabled while it worked', () => {
  const { page, button, body, disable } = aPage();
  disable(true);
  page.activeElement = body;
  disable(false);
  expect(button.focus).toHaveBeenCalledTimes(1);
  disable(true);
  disable(false);
  expect(button.focus).toHaveBeenCalledTimes(1);
});

it('leaves the focus where somebody has gone meanwhile, and a button that did not have it', () => {
  const { page, button, body, other, disable } = aPage();
  disable(true);
  page.activeElement = other;
  disable(false);
  disable(true);
  page.activeElement = body;
  disable(false);
  expect(button.focus).not.toHaveBeenCalled();
});

it('hands the focus to the other of a pair at once', () => {
  const other = { focus: vi.fn() };
  aPage(other).disable(true);
  expect(other.focus).toHaveBeenCalledTimes(1);
});

it('has the focus of a control that went away handed on, once, and of no other', async () => {
  const { enter } = aPage();
  const [first, second] = [{ isConnected: true }, { isConnected: true }];
  enter(first);
  enter(second);
  first.isConnected = false;
  changed({});
  second.isConnected = false;
  changed({});
  changed({});
  await vi.waitFor(() => expect(handOnFocus).toHaveBeenCalled());
  expect(handOnFocus.mock.calls.map(([gone]: unknown[]) => gone)).toEqual([second]);
});

it('hands nothing on once somebody has pressed beside all controls', async () => {
  handOnFocus.mockClear();
  const { page, body, enter, leave } = aPage();
  const control = { isConnected: true };
  enter(control);
  page.activeElement = body;
  leave();
  await new Promise((done) => setTimeout(done));
  control.isConnected = false;
  changed({});
  await new Promise((done) => setTimeout(done, 20));
  expect(handOnFocus).not.toHaveBeenCalled();
});

it('stops', () => {
  aPage().stop();
  expect(disconnect).toHaveBeenCalled();
});
