import { expect, type BrowserContext, type Page } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, type Values } from './app.js';

/** One row of the pad: where the field is, and what the row's button does. */
export interface PadRow {
  is: 'row';
  screen: string;
  section: string;
  path: string;
  label: string;
  /** '' if there is nothing to do. */
  action: string;
  shown: string;
  note: string;
}

/** A button, box or thing to look at that the pad names beside the rows. */
export interface PadMove {
  is: 'move';
  does: 'press' | 'tick' | 'look';
  what: string;
  note: string;
}

/** Opens a draft from a file and goes to its pad. */
export async function openPad(
  page: Page,
  context: BrowserContext,
  baseURL: string,
  values: Values = example.values,
  procedure = 'new-application',
): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseURL).origin });
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(values, { procedure }));
  await goToScreen(page, '転記');
  await page.locator('[aria-current=step][data-path] [data-action]').focus();
}

const PAD = '[aria-label=転記パッド]';

/** The elements of the pad that say what to do, read as a person does from the top. */
const PARTS = '[data-move], li[data-path], .end b';

/** Reads these elements, in the page. */
const readParts = (nodes: Element[]): (PadRow | PadMove)[] =>
  nodes.map((node) => {
    const textOf = (selector: string) => node.querySelector(selector)?.textContent ?? '';
    const path = node.getAttribute('data-path');
    if (path === null) {
      const does = (node.getAttribute('data-move') ?? 'press') as PadMove['does'];
      const what = node.tagName === 'B' ? node.textContent! : textOf('b');
      return { is: 'move', does, what, note: textOf('p') };
    }
    const [action = '', ...label] = (node.querySelector('[data-action]')?.getAttribute('aria-label') ?? '').split(' ');
    return {
      is: 'row',
      screen: node.closest('section')!.getAttribute('aria-labelledby')!.replace('pad-', ''),
      section: document.getElementById(node.closest('ul')!.getAttribute('aria-labelledby')!)!.textContent!,
      path,
      label: label.join(' ') || textOf('.label').trim(),
      action,
      shown: textOf('.value').trim(),
      note: [...node.querySelectorAll('p.soft')].at(-1)?.textContent ?? '',
    };
  });

/** Everything that the pad says, in order. */
export const readPad = (pad: Page) => pad.locator(PARTS).evaluateAll(readParts);

/** The pad's current row. */
export async function currentRow(pad: Page): Promise<PadRow> {
  const [row] = await pad.locator('[aria-current=step][data-path]').evaluateAll(readParts);
  return row as PadRow;
}

/**
 * Presses Enter in the pad; returns the rows that it took: what is to be chosen first, and the one that it copied. None
 * if everything is done.
 */
export async function nextRows(pad: Page, last: PadRow | undefined): Promise<PadRow[]> {
  // Enter belongs to a button on the page that has the focus.
  await pad.locator(`${PAD} [aria-current=step] [data-action]`).focus();
  await pad.keyboard.press('Enter');
  const shown = () =>
    pad.evaluate(
      ([pad, last]) => {
        const root = document.querySelector(pad!)!;
        if (root.querySelector('[role=alert]')) throw new Error(root.querySelector('[role=alert]')!.textContent!);
        if (root.querySelector('[role=status]')!.textContent!.startsWith('すべて')) return 'end';
        const row = root.querySelector('[aria-current=step][data-state=copied]');
        const key = `${row?.closest('section')?.getAttribute('aria-labelledby')} ${row?.getAttribute('data-path')}`;
        return row && key !== last ? 'row' : undefined;
      },
      [PAD, last ? `pad-${last.screen} ${last.path}` : ''],
    );
  // Asked from outside: a page behind another one draws, and so looks by itself, once in a second.
  let told: Awaited<ReturnType<typeof shown>> | undefined;
  await expect.poll(async () => (told = await shown()), { intervals: [5, 10, 20, 50], timeout: 60_000 }).toBeDefined();
  if (told === 'end') return [];
  const rows = await pad.locator('[data-before], [aria-current=step][data-path]').evaluateAll(readParts);
  return rows as PadRow[];
}
