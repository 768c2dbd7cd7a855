import { forms, keyOf, softwareFor } from '../../../reference/form-support.js';
import type { SupportedForm } from '../../../reference/form-support.js';
import { showForms } from '../../../sheet/forms.js';
import type { AnswerSheet } from '../../../sheet/types.js';
import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { screenHeading } from './headings.js';
import type { Entry } from './pages.js';
import { paragraph } from './paragraph.js';
import { tableBlocks } from './table.js';
import type { Column, TableRow } from './table.js';
import { BODY, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';

export const FORMS = { title: '申請する予定の様式', anchor: 'forms' } as const satisfies Entry;

const NUMBER = 48;
const SOFTWARE = 76;
const STYLES = { text: STYLE.message, quiet: STYLE.empty, note: STYLE.note } as const;
export const FORM_COLUMNS: readonly Column[] = [
  { title: '様式番号', width: NUMBER },
  { title: '訂正', width: NUMBER },
  { title: '様式の名前', width: BODY.width - 2 * NUMBER - 2 * SOFTWARE },
  { title: 'WebNACCS', width: SOFTWARE, align: 'center' },
  { title: 'パッケージソフト', width: SOFTWARE, align: 'center' },
];

/** The answer sheet has one line per form; this maps the line back to the form. */
const bySheetLine = new Map(forms.map((form) => [showForms([keyOf(form)]), form]));

/** The forms chosen in the draft, the software that can file each, and the conclusion; no blocks if none is chosen. */
export function formBlocks(typesetter: Typesetter, sheet: AnswerSheet): Block[] {
  const lines = sheet.screens.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
  const chosen =
    lines
      .find(({ askedAt }) => askedAt === 'forms')
      ?.shown.split('\n')
      .filter(Boolean) ?? [];
  if (chosen.length === 0) return [];
  const known = chosen.flatMap((line) => bySheetLine.get(line) ?? []);
  const rows = chosen.map((line): TableRow => {
    const form = bySheetLine.get(line);
    return {
      label: FORMS.title,
      cells: form ? formCells(form, STYLES) : [[], [], [{ text: line, style: STYLES.text }]],
    };
  });
  return [
    screenHeading(typesetter, FORMS.title, FORMS.anchor),
    { ...paragraph(typesetter, verdict(known), 4), keepWithNext: true },
    ...tableBlocks(typesetter, { title: FORMS.title, columns: FORM_COLUMNS, rows }),
  ];
}

interface FormStyles {
  text: TextStyle;
  quiet: TextStyle;
  note: TextStyle;
}

/** A form's cells for `FORM_COLUMNS`. */
export function formCells(form: SupportedForm, { text, quiet, note }: FormStyles): TableRow['cells'] {
  const orDash = (value: string | null) => [
    value === null ? { text: '―', style: quiet } : { text: value, style: text },
  ];
  return [
    orDash(form.new),
    orDash(form.correction),
    [{ text: form.name, style: text }, ...(form.note ? [{ text: `\n${form.note}`, style: note }] : [])],
    orDash(form.web ? '○' : null),
    orDash(form.package ? '○' : null),
  ];
}

function verdict(chosen: readonly SupportedForm[]): string[] {
  const need = softwareFor(chosen.map(keyOf));
  if (!need) return ['選んだ様式は対応表にありません。様式対応表で選び直してください。'];
  if (need.software === 'web') return ['選んだ様式は、どれもWebNACCSだけで申請できます。'];
  return [
    `選んだ様式のうち${need.because.length}件は、WebNACCSでは申請できません。パッケージソフト（netNACCS）が必要です。`,
  ];
}
