import { expect, it, vi } from 'vitest';
import { putBack } from '../../../../src/lib/features/app/put-back.js';

const control = (type: string, value: string, checked = false) => ({ type, value, checked });

function aPage() {
  const controls = [
    control('text', 'ナックス商事'),
    control('textarea', '一行目\n二行目'),
    control('select-one', 'tokyo'),
    control('checkbox', 'on', true),
    control('file', 'C:\\fakepath\\a.pdf'),
  ];
  const page = Object.assign(new EventTarget(), { document: { querySelectorAll: () => controls }, setTimeout });
  const stop = putBack(page as never);
  const send = (type: string, persisted: boolean) => page.dispatchEvent(Object.assign(new Event(type), { persisted }));
  const empty = () => controls.forEach((one) => Object.assign(one, { value: '', checked: false }));
  return { controls, send, empty, stop };
}

it('puts back what Safari has emptied, before or after the event, and leaves chosen files', () => {
  vi.useFakeTimers();
  const { controls, send, empty } = aPage();
  send('pagehide', true);
  empty();
  send('pageshow', true);
  const expected = ['ナックス商事', '一行目\n二行目', 'tokyo', '', ''];
  expect(controls.map(({ value }) => value)).toEqual(expected);
  expect(controls[3]!.checked).toBe(true);
  empty();
  vi.runAllTimers();
  expect(controls.map(({ value }) => value)).toEqual(expected);
  vi.useRealTimers();
});

it('leaves a page that was loaded anew, and one that it no longer follows', () => {
  const { controls, send, empty, stop } = aPage();
  send('pagehide', false);
  empty();
  send('pageshow', false);
  expect(controls[0]!.value).toBe('');
  stop();
  controls[0]!.value = '次';
  send('pagehide', true);
  empty();
  send('pageshow', true);
  expect(controls[0]!.value).toBe('');
});
