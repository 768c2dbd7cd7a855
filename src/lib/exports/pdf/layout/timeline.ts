import { showDate8 } from '../../../characters/dates.js';
import type { Typesetter } from '../text/typesetter.js';
import type { TimelineLine } from '../types.js';
import type { Block } from './flow.js';
import { screenHeading } from './headings.js';
import type { Entry } from './pages.js';
import { tableBlocks } from './table.js';
import { BODY, STYLE } from './theme.js';

export const TIMELINE = { title: '予定', anchor: 'timeline' } as const satisfies Entry;

const DAY = 150;
const TITLE = 132;
const COLUMNS = [
  { title: '日時（日本時間）', width: DAY },
  { title: '予定', width: TITLE },
  { title: '説明', width: BODY.width - DAY - TITLE },
] as const;

/** The table of dates and deadlines, in the given order; no blocks if there are none. */
export function timelineBlocks(typesetter: Typesetter, lines: readonly TimelineLine[]): Block[] {
  if (lines.length === 0) return [];
  const rows = lines.map(({ day, time, until, estimated, title, note }) => ({
    label: title,
    cells: [
      [
        { text: showDate8(day), style: STYLE.message },
        ...(time === undefined ? [] : [{ text: ` ${time}`, style: STYLE.strong }]),
        ...(until === undefined ? [] : [{ text: ` 〜 ${showDate8(until)}`, style: STYLE.message }]),
        ...(estimated ? [{ text: '　見込み', style: STYLE.body }] : []),
      ],
      [{ text: title, style: STYLE.message }],
      [{ text: note, style: STYLE.body }],
    ],
  }));
  return [
    screenHeading(typesetter, TIMELINE.title, TIMELINE.anchor),
    ...tableBlocks(typesetter, { title: TIMELINE.title, columns: COLUMNS, rows }),
  ];
}
