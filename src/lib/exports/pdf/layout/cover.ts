import type { AnswerSheet } from '../../../sheet/types.js';
import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput } from '../types.js';
import { EMPTY } from './answers.js';
import type { Block } from './flow.js';
import { UNOFFICIAL } from './frame.js';
import { sectionHeading } from './headings.js';
import { setLine, setLines } from './lines.js';
import type { Entry } from './pages.js';
import { paragraph } from './paragraph.js';
import { rowBlock, textWidth } from './row.js';
import type { Row } from './row.js';
import { stateBlock } from './state.js';
import { BODY, STYLE } from './theme.js';
import type { Tag } from './types.js';
import { titleBlock } from './title.js';

const LABEL_WIDTH = 150;
const NUMBER_WIDTH = 60;
const ATTACHED =
  'このPDFには下書きのデータ（draft.json）を添付しています。アプリで開くと、続きから入力できます。印刷や「PDFとして印刷」をしたものには残りません。';

/** How closely the cover is set, so that a few lines too many do not end on a second page: gaps in points. */
const LOOKS = [
  { gap: 18, rows: 'normal', contents: 'compact' },
  { gap: 9, rows: 'compact', contents: 'dense' },
] as const;
type Look = (typeof LOOKS)[number];

/** The first page: what the document is, whose it is, its state, and the contents. */
export function coverBlocks(typesetter: Typesetter, input: PdfInput, entries: readonly Entry[]): Block[] {
  const [airy, close] = LOOKS;
  const blocks = blocksAt(typesetter, input, entries, airy);
  const height = blocks.reduce((sum, block) => sum + (block.gap ?? 0) + block.height, 0);
  return height <= BODY.height ? blocks : blocksAt(typesetter, input, entries, close);
}

function blocksAt(typesetter: Typesetter, input: PdfInput, entries: readonly Entry[], look: Look): Block[] {
  const part: Tag = { role: 'Table' };
  return [
    titleBlock(typesetter, '申込内容の下書き', input.sheet.procedure.title),
    ...particulars(input).map(([label, value], index) => ({
      ...particularRow(typesetter, label, value, { ruleAbove: index === 0, density: look.rows, part }),
      gap: index === 0 ? look.gap : 0,
    })),
    stateBlock(typesetter, input, look.gap),
    paragraph(typesetter, input.draftJson === undefined ? [UNOFFICIAL] : [UNOFFICIAL, ATTACHED], 12),
    ...contentsBlocks(typesetter, entries, look),
  ];
}

type StyleName = keyof typeof STYLE;

function text(typesetter: Typesetter, value: string, style: StyleName, width: number, label: string) {
  return setLines(typesetter, [{ text: value, style: STYLE[style] }], textWidth(width), label);
}

function particulars({ sheet, createdOn, draftId, fingerprint, appVersion }: PdfInput): [string, string][] {
  const company = companyOf(sheet);
  return [
    ['下書きの名前', sheet.title],
    ...(company === undefined ? [] : [['企業名', company] as [string, string]]),
    ['最後の変更', `${createdOn}（日本時間）`],
    ['下書きの番号', draftId],
    ['照合番号・アプリの版', `${fingerprint}　／　Shitagaki ${appVersion}`],
  ];
}

function particularRow(
  typesetter: Typesetter,
  label: string,
  value: string,
  row: Pick<Row, 'ruleAbove' | 'density' | 'part'>,
): Block {
  const width = BODY.width - LABEL_WIDTH;
  const lines =
    value === '' ? text(typesetter, EMPTY, 'empty', width, label) : text(typesetter, value, 'answer', width, label);
  return rowBlock({
    ...row,
    cells: [
      { width: LABEL_WIDTH, lines: text(typesetter, label, 'label', LABEL_WIDTH, label), tinted: true, heads: 'Row' },
      { width, lines },
    ],
  });
}

/** The name of the applicant's company; undefined if the procedure does not ask for it. */
function companyOf(sheet: AnswerSheet): string | undefined {
  const lines = sheet.screens.flatMap((screen) => screen.sections.flatMap((section) => section.lines));
  const named = lines.filter(({ path }) => /(^|\.)companyName$/.test(path));
  return (named.find(({ shown }) => shown !== '') ?? named[0])?.shown;
}

/** The table of contents; each line links to its page. */
function contentsBlocks(typesetter: Typesetter, entries: readonly Entry[], look: Look): Block[] {
  if (entries.length === 0) return [];
  const part: Tag = { role: 'TOC' };
  return [
    sectionHeading(typesetter, '目次', 'contents', [], 2),
    ...entries.map(({ number = '', title, anchor }) =>
      contentsRow(typesetter, number + title, anchor, { density: look.contents, part }),
    ),
  ];
}

function contentsRow(typesetter: Typesetter, title: string, anchor: string, row: Pick<Row, 'density' | 'part'>): Block {
  const width = BODY.width - NUMBER_WIDTH;
  return rowBlock({
    ...row,
    cells: [
      { width, lines: text(typesetter, title, 'body', width, title) },
      { width: NUMBER_WIDTH, lines: [] },
    ],
    leadsTo: { anchor, title, setPage: (page) => setLine(typesetter, [{ text: page, style: STYLE.body }]) },
  });
}
