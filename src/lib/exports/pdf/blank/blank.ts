import type { Procedure, Screen } from '../../../definition/types.js';
import { ASIDE_TITLE } from '../../../sheet/aside-title.js';
import { screenAnchor, sectionAnchor } from '../layout/answers.js';
import { hash128 } from '../document/hash.js';
import type { Block } from '../layout/flow.js';
import type { Canvas } from '../layout/types.js';
import { UNOFFICIAL } from '../layout/frame.js';
import { screenHeading } from '../layout/headings.js';
import { setLine } from '../layout/lines.js';
import { layOut } from '../layout/pages.js';
import type { Layout } from '../layout/pages.js';
import { paragraph } from '../layout/paragraph.js';
import { BODY, COLOR, PAGE, STYLE } from '../layout/theme.js';
import { titleBlock } from '../layout/title.js';
import type { Typesetter } from '../text/typesetter.js';
import type { BlankInput } from '../types.js';
import { beside, writingLines } from './controls.js';
import { Questions } from './questions.js';
import { drawTag } from './question-row.js';
import { WRITING_RULES } from './rules.js';
import type { WritingRule } from './rules.js';

const KICKER = '手書きの記入用紙';
const HOW_TO = [
  '下書きを手で書くための用紙です。書き終えたら、アプリかNSSに打ち込みます。',
  '※の番号は、その頁の下にある書き方の番号です。パスワードは書かないでください。',
];
/** The writing rules below the rows, in columns. */
const NOTE = { height: 11, columns: 2, gap: 8 } as const;
/** The lower edge of the writing rules, just above the footer. */
const FOOT = PAGE.bottom + 12;

/** Lays out the form to fill in by hand: everything to be answered before applying, including conditional questions. */
export function layoutBlank(typesetter: Typesetter, { procedure: asked, appVersion }: BlankInput): Layout {
  const procedure = beforeApplying(asked);
  const questions = new Questions(typesetter);
  const screens = screensOf(procedure);
  const blocks = [
    titleBlock(typesetter, KICKER, procedure.title),
    paragraph(typesetter, [UNOFFICIAL, ...HOW_TO], 10),
    whoAndWhen(typesetter),
    ...screens.flatMap((screen, index) => [
      screenHeading(typesetter, `${index + 1}. ${screen.title}`, screenAnchor(screen.id)),
      ...(screen.intro ? [{ ...paragraph(typesetter, [screen.intro], 2, STYLE.note), keepWithNext: true }] : []),
      ...screen.sections.flatMap((section) => questions.section({ procedure, screen, section, prefix: '' })),
    ]),
  ];
  /** The layout with room for `noteRows` rows of writing rules on each page. */
  const layoutWith = (noteRows: number): Layout =>
    layOut(typesetter, {
      about: {
        title: `${procedure.title}　${KICKER}`,
        subject: '手書きの記入用紙（非公式）',
        creator: `Shitagaki ${appVersion}`,
      },
      framing: {
        title: procedure.title,
        kind: '記入用紙',
        fingerprint: hash128(printed(procedure)).slice(0, 8),
      },
      blocks,
      entries: screens.map(({ id, title, sections }) => ({
        title,
        anchor: screenAnchor(id),
        children: sections.map((section) => ({ title: section.title, anchor: sectionAnchor(id, section.id) })),
      })),
      bottom: FOOT - NOTE.gap - noteRows * NOTE.height,
      drawFoot: (canvas, here) => drawRules(canvas, typesetter, questions.rulesOf(here)),
    });
  // A page prints only the rules for its own kinds of fields, so reserve no more room than the fullest page needs.
  const most = Math.ceil(WRITING_RULES.length / NOTE.columns);
  for (let rows = 1; rows < most; rows++) {
    const layout = layoutWith(rows);
    if (fullest(layout, questions) <= rows * NOTE.columns) return layout;
  }
  return layoutWith(most);
}

/** The largest number of rules on any page. */
function fullest({ placed, pages }: Layout, questions: Questions): number {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const rulesOn = (page: number) =>
    questions.rulesOf(placed.filter((part) => part.page === page).map(({ block }) => block));
  return Math.max(...numbers.map((page) => rulesOn(page).length));
}

/** What of a procedure's definition is not on the paper, which bears the same number with and without it. */
const UNPRINTED = [
  'askedAt',
  'disclosure',
  'emptyMessage',
  'form',
  'nssEnd',
  'nssThen',
  'nssWay',
  'oncePerCompany',
  'part',
  'role',
];
const printed = (procedure: Procedure): string =>
  JSON.stringify(procedure, (key, value: unknown) => (UNPRINTED.includes(key) ? undefined : value));

/** The procedure without what is known only after applying: the fields for what NSS returns. */
function beforeApplying(procedure: Procedure): Procedure {
  return { ...procedure, aside: procedure.aside.filter(({ disclosure }) => disclosure !== 'returned') };
}

function screensOf({ screens, aside }: Procedure): Screen[] {
  const sections = [{ id: 'aside', title: 'NSSの画面にない項目', items: aside }];
  const last: Screen = { id: 'aside', title: ASIDE_TITLE, intro: '', nssEnd: 'unknown', sections };
  return aside.length > 0 ? [...screens, last] : screens.slice();
}

/** The lines for date and name, and the legend of the tags. */
function whoAndWhen(typesetter: Typesetter): Block {
  const lines = beside([writingLines(typesetter, 150, ['記入日']), writingLines(typesetter, 210, ['記入者'])], 20);
  const legend = (
    [
      ['required', '必ず書きます'],
      ['optional', '書かなくても構いません'],
      ['condition', '当てはまるときは必ず書きます'],
    ] as const
  ).map(([tag, text]) => ({ tag, line: setLine(typesetter, [{ text, style: STYLE.note }]) }));
  return {
    height: lines.height + 24,
    gap: 6,
    draw: (canvas, y) => {
      canvas.tag({ role: 'P' }, () => lines.draw(canvas, PAGE.left, y));
      let x: number = PAGE.left;
      for (const { tag, line } of legend) {
        const left = x;
        canvas.tag({ role: 'P' }, () => {
          drawTag(canvas, typesetter, tag, left, y + lines.height + 10);
          canvas.text(line.glyphs, left + 31, y + lines.height + 9 + line.baseline);
        });
        x += line.width + 31 + 18;
      }
    },
  };
}

/** Draws a page's writing rules below a short line, like footnotes. */
function drawRules(canvas: Canvas, typesetter: Typesetter, rules: readonly WritingRule[]): void {
  if (rules.length === 0) return;
  const rows = Math.ceil(rules.length / NOTE.columns);
  const top = FOOT - rows * NOTE.height;
  canvas.rule(PAGE.left, top - 3, 90, COLOR.quiet, 0.5);
  rules.forEach((rule, index) => {
    const number = `※${WRITING_RULES.indexOf(rule) + 1}`;
    const line = setLine(typesetter, [{ text: `${number}　${rule.short}　${rule.text}`, style: STYLE.footnote }]);
    const x = PAGE.left + Math.floor(index / rows) * (BODY.width / NOTE.columns);
    canvas.tag({ role: 'P' }, () => canvas.text(line.glyphs, x, top + (index % rows) * NOTE.height + line.baseline));
  });
}
