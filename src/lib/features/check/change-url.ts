import type { SheetLine } from '../../sheet/types.js';
import type { Path } from '../../definition/types.js';
import { urlOf } from '../../browser/urls.js';

/**
 * The address at which a line of the check is changed. A screen reached by it offers the way back to that line.
 *
 * @param path the field to begin with; by default that of the line's first message, otherwise the line's own
 */
export function changeUrl(
  id: string,
  screen: string,
  line: SheetLine,
  path: Path = line.issues[0]?.path ?? line.path,
): string {
  return urlOf(id, screen, { ...line, path }).replace(/(.)#/, `$1&from=${encodeURIComponent(line.path)}#`);
}
