import type { Procedure } from '../../definition/types.js';
import { placeOf } from '../../browser/address.js';
import { urls } from '../../browser/urls.js';

/**
 * The address of the page after (1) or before (-1) the one at an address: the screens in NSS's order, and the check of all
 * answers after the last, as 次へ and 前へ lead. Undefined at either end and on any other page.
 */
export function neighbour(procedure: Procedure, id: string, here: URL, by: 1 | -1): string | undefined {
  const pages = [...procedure.screens.map((screen) => urls.screen(id, screen.id)), urls.check(id)];
  // Without the line of the check to which 確認に戻る leads.
  const at = pages.indexOf(placeOf(here).replace(/&from=[^&]*/, ''));
  return at < 0 ? undefined : pages[at + by];
}
