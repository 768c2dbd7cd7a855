import { expect, type Page } from '@playwright/test';
import { enter, held, look, press, refusals, type Entered } from './nss.js';
import { nextRows, readPad, type PadMove, type PadRow } from './pad.js';

/** A field of the pad and what NSS held after it was entered. */
export type Typed = Entered & { path: string; screen: string };

/**
 * Types a draft over into NSS by the pad alone, from the top to the bottom: only what the pad names is pressed, ticked,
 * chosen or pasted, and what it does not name stays as NSS has it. `before` is called before each part of the pad.
 */
export async function typeThrough(
  pad: Page,
  nss: Page,
  before: (part: PadRow | PadMove) => Promise<void> = async () => {},
): Promise<Typed[]> {
  const typed: Typed[] = [];
  let seen = new Set<string>();
  let last: PadRow | undefined;
  let taken: PadRow[] = [];

  const headingOf = () => nss.locator('main h1').textContent();
  async function pressed(button: () => Promise<void>): Promise<void> {
    const heading = (await headingOf())!;
    await button();
    expect(await refusals(nss), heading).toEqual([]);
    if ((await headingOf()) !== heading) seen = new Set();
  }
  async function move({ does, what, note }: PadMove): Promise<void> {
    if (does === 'press') await pressed(() => press(nss, what, note, seen));
    else if (does === 'tick') await nss.locator('main').getByLabel(what, { exact: true }).check();
    else for (const one of await look(nss, what, note)) seen.add(one);
  }
  async function fill(row: PadRow): Promise<void> {
    if (row.action === '') {
      // Nothing to enter; the note says to take a tick off, and otherwise the field is to be empty.
      if (/外します/.test(row.note)) await nss.locator(`main [data-label="${row.label}"]`).uncheck();
      else expect(await held(nss, row), row.label).toBe('');
      return;
    }
    if (taken.length === 0) taken = await nextRows(pad, last);
    const [act] = taken;
    if (act && act.screen === row.screen && act.path === row.path) {
      const isAway = act.action === '押した';
      const done = async () => void typed.push({ ...act, ...(await enter(nss, act, seen)) });
      await (isAway ? pressed(done) : done());
      last = act;
      taken = taken.slice(1);
    } else expect(await held(nss, row), `${row.label}, carried over by NSS`).toBe(row.shown);
  }

  for (const part of await readPad(pad)) {
    await before(part);
    await (part.is === 'move' ? move(part) : fill(part));
  }
  const left = [...taken, ...(await nextRows(pad, last))];
  expect(left, 'a row that the pad does not show in its place').toEqual([]);
  return typed;
}
