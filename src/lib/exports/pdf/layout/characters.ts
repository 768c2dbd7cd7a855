import { unusualCharacters } from '../../../characters/jis-x-0208.js';
import { substituteFor } from '../../../characters/substitutes.js';
import type { AnswerSheet, SheetLine } from '../../../sheet/types.js';
import type { Typesetter } from '../text/typesetter.js';
import { pathAnchor } from './answers.js';
import type { Block } from './flow.js';
import { screenHeading } from './headings.js';
import { pageOf } from './open-points.js';
import type { Entry } from './pages.js';
import { paragraph } from './paragraph.js';
import { tableBlocks } from './table.js';
import type { Column, TableRow } from './table.js';
import { BODY, STYLE } from './theme.js';

export const CHARACTERS = { title: 'NSSで使えないことがある文字', anchor: 'characters' } as const satisfies Entry;

const WIDTHS = { character: 44, name: 116, place: 82, instead: 72, page: 36 } as const;
/** The columns; the page number is left out if the answers are not printed. */
function columnsOf(withAnswers: boolean): Column[] {
  const { page, ...others } = WIDTHS;
  const used = Object.values(others).reduce((sum, width) => sum + width, withAnswers ? page : 0);
  return [
    { title: '文字', width: WIDTHS.character, align: 'center' },
    { title: '呼び名・番号', width: WIDTHS.name },
    { title: '項目（画面）', width: BODY.width - used },
    { title: '位置', width: WIDTHS.place },
    { title: 'よく使う字', width: WIDTHS.instead },
    ...(withAnswers ? [{ title: '頁', width: page, align: 'right' } as const] : []),
  ];
}

const INTRO = [
  '次の文字は、JIS X 0208にない文字です。NSSに打ち込むときに入力できないか、別の文字になることがあります。',
  '入力できないときは、「よく使う字」に替えるか、NACCSセンターにお尋ねください。',
];

/** A table of the characters that NSS may not accept (C6), for transcribing; no blocks if there are none. */
export function characterBlocks(typesetter: Typesetter, sheet: AnswerSheet, withAnswers: boolean): Block[] {
  const rows = sheet.screens.flatMap((screen) =>
    screen.sections.flatMap(({ lines }) =>
      lines
        .filter(({ issues }) => issues.some(({ rule }) => rule === 'C6'))
        .flatMap((line) => rowsOf(typesetter, line, screen.title)),
    ),
  );
  if (rows.length === 0) return [];
  return [
    screenHeading(typesetter, CHARACTERS.title, CHARACTERS.anchor),
    { ...paragraph(typesetter, INTRO, 4), keepWithNext: true },
    ...tableBlocks(typesetter, { title: CHARACTERS.title, columns: columnsOf(withAnswers), rows }),
  ];
}

/** One row for each different character in an answer. */
function rowsOf(typesetter: Typesetter, line: SheetLine, screen: string): TableRow[] {
  const places = new Map<string, number[]>();
  for (const { character, place } of unusualCharacters(line.shown)) {
    places.set(character, [...(places.get(character) ?? []), place]);
  }
  const label = line.group === undefined ? line.label : `${line.group} ${line.label}`;
  return [...places].map(([character, at]) => {
    const { instead, name } = substituteFor(character) ?? {};
    const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      label,
      leadsTo: pageOf(typesetter, pathAnchor(line.path), label),
      cells: [
        [{ text: character, style: STYLE.character }],
        [...(name ? [{ text: `${name}\n`, style: STYLE.label }] : []), { text: code, style: STYLE.small }],
        [
          { text: `${label}\n`, style: STYLE.label },
          { text: screen, style: STYLE.small },
        ],
        [{ text: `${at.join('、')}文字目`, style: STYLE.message }],
        [instead === undefined ? { text: '―', style: STYLE.empty } : { text: instead, style: STYLE.answer }],
        [],
      ],
    };
  });
}
