import { forms, webBusinesses, webNotes } from '../../../reference/form-support.js';
import { hash128 } from '../document/hash.js';
import type { Typesetter } from '../text/typesetter.js';
import type { PdfStamp } from '../types.js';
import type { Block } from './flow.js';
import { FORM_COLUMNS, formCells } from './forms.js';
import { screenHeading, sectionHeading } from './headings.js';
import { layOut } from './pages.js';
import type { Layout } from './pages.js';
import { MANUAL } from '../../../reference/manual.js';
import { list, paragraph } from './paragraph.js';
import { tableBlocks } from './table.js';
import type { Column } from './table.js';
import { BODY, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';

const TITLE = '様式対応表';
const SUBTITLE = `経済産業省への申請の様式と、それを申請できるソフトです（NACCSセンターのマニュアル ${MANUAL.edition}による）。`;
const BUSINESSES = 'WebNACCSで使える業務';
/** Font sizes; the largest at which the table fits on one page is used. Below 8 points, print is hard to read. */
const SIZES = [8.5, 8] as const;

const LEADING = 1.35;

const WIDTHS = { category: 48, code: 48 } as const;
const BUSINESS_COLUMNS: readonly Column[] = [0, 1].flatMap(() => [
  { title: '区分', width: WIDTHS.category },
  { title: '業務', width: BODY.width / 2 - WIDTHS.category - WIDTHS.code },
  { title: 'コード', width: WIDTHS.code },
]);

/**
 * The complete form support table on one A4 page.
 *
 * @throws Error if the table does not fit on the page
 */
export function layoutSupportTable(typesetter: Typesetter, { appVersion }: PdfStamp): Layout {
  for (const size of SIZES) {
    const blocks = tableAt(typesetter, size);
    const layout = layOut(typesetter, {
      about: { title: TITLE, subject: '様式とソフトの対応（非公式）', creator: `Shitagaki ${appVersion}` },
      framing: {
        title: TITLE,
        kind: '参考資料',
        fingerprint: hash128(JSON.stringify([forms, webBusinesses, webNotes])).slice(0, 8),
      },
      blocks,
      entries: [],
    });
    if (layout.pages === 1) return layout;
  }
  throw new Error('The form support table does not fit on one page.');
}

function tableAt(typesetter: Typesetter, size: number): Block[] {
  const sized = (style: TextStyle): TextStyle => ({ ...style, size, leading: size * LEADING });
  const [text, quiet] = [sized(STYLE.message), sized(STYLE.empty)];
  const styles = { text, quiet, note: sized(STYLE.note) };
  const half = Math.ceil(webBusinesses.length / 2);
  return [
    screenHeading(typesetter, TITLE, 'forms'),
    paragraph(typesetter, [SUBTITLE], 3),
    ...tableBlocks(typesetter, {
      title: TITLE,
      columns: FORM_COLUMNS,
      density: 'dense',
      rows: forms.map((form) => ({ label: TITLE, cells: formCells(form, styles) })),
    }),
    sectionHeading(typesetter, BUSINESSES, 'businesses'),
    ...tableBlocks(typesetter, {
      title: BUSINESSES,
      columns: BUSINESS_COLUMNS,
      density: 'dense',
      onRule: true,
      rows: webBusinesses.slice(0, half).map((left, index) => ({
        label: BUSINESSES,
        cells: [left, webBusinesses[half + index]].flatMap((business) =>
          business
            ? [
                [{ text: business.category, style: quiet }],
                [{ text: business.name, style: text }],
                [{ text: business.code, style: text }],
              ]
            : [[], [], []],
        ),
      })),
    }),
    list(
      typesetter,
      webNotes.map((note) => `・${note}`),
      6,
      styles.note,
    ),
  ];
}
