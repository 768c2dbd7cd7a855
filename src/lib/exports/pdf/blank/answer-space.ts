import type { Budget } from '../../../definition/budget.js';
import type { Field, ValueList } from '../../../definition/types.js';
import { STYLE } from '../layout/theme.js';
import type { Typesetter } from '../text/typesetter.js';
import { beside, boxes, grid, options, writingLines, words } from './controls.js';
import type { Boxes, Control } from './controls.js';
import { isTicked } from './rules.js';

/** The maximum number of entries printed for a list. */
const MOST_ENTRIES = 5;
const FORM_NUMBER = 3;

/** Telephone numbers have 10 or 11 digits. */
const PHONE: Boxes = { count: 11 };
const DIGITS: Record<string, Boxes> = {
  'postal-code': { count: 7, strong: [3] },
  'corporate-number': { count: 13, strong: [1, 5, 9] },
};
const DATE: readonly Boxes[] = [
  { count: 4, caption: '年' },
  { count: 2, caption: '月' },
  { count: 2, caption: '日' },
];

/** The space in which an answer is written by hand. @param width in points */
export function answerSpace(
  typesetter: Typesetter,
  field: Field,
  width: number,
  budgets: readonly Budget[] = [],
): Control {
  const lines = (count: number) => writingLines(typesetter, width, Array<string>(count).fill(''));
  switch (field.kind) {
    case 'digits':
      return boxes(typesetter, [(field.as && DIGITS[field.as]) ?? (field.length ? { count: field.length } : PHONE)]);
    case 'alnum':
      return boxes(typesetter, [{ count: field.length }]);
    case 'upper':
    case 'upper-alpha':
      return grid(budgets.find(({ fields }) => fields.includes(field.id))?.limit ?? 24);
    case 'date8':
      return boxes(typesetter, DATE);
    case 'count':
      return boxes(typesetter, [{ count: 4, caption: field.unit ?? '' }]);
    case 'text':
      return grid(field.maxLength);
    case 'choice':
      return !isTicked(field)
        ? lines(1)
        : options(
            typesetter,
            field.options.map(({ value, hint }) => [value, hint]),
            width,
          );
    case 'check':
      return options(typesetter, [[field.label]], width);
    case 'fixed':
      return words(typesetter, field.value, STYLE.option, width);
    case 'forms': {
      const one = beside([boxes(typesetter, [{ count: FORM_NUMBER }]), writingLines(typesetter, width - 60, [''])], 16);
      return stack(Array<Control>(MOST_ENTRIES).fill(one), 2);
    }
    case 'files':
      return lines(3);
    case 'kana':
      return lines(field.address ? 2 : 1);
    case 'full':
      return lines(field.street ? 2 : 1);
    case 'email':
      return lines(1);
  }
}

/** The space for a list of values, one entry below the other. */
export function listSpace(typesetter: Typesetter, { item, max }: ValueList, width: number): Control {
  const numbers = Array.from({ length: Math.min(max, MOST_ENTRIES) }, (_, index) => String(index + 1));
  const isLine = item.kind !== 'digits';
  const entries = numbers.map((number) =>
    isLine
      ? writingLines(typesetter, width, [number])
      : beside([words(typesetter, number, STYLE.note, 8), answerSpace(typesetter, item, width - 16)], 6),
  );
  return stack(entries, isLine ? 0 : 4);
}

/** How many of a list's possible entries have no printed space. */
export const entriesLeft = ({ max }: ValueList): number => Math.max(0, max - MOST_ENTRIES);

/** Spaces for the parts of a name side by side, each after its label. */
export function partsSpace(typesetter: Typesetter, labels: readonly string[], width: number): Control {
  const gap = 14;
  const part = (width - gap * (labels.length - 1)) / labels.length;
  return beside(
    labels.map((label) => writingLines(typesetter, part, [label])),
    gap,
  );
}

/** Stacks controls vertically. @param gap in points */
export function stack(controls: readonly Control[], gap: number): Control {
  return {
    height: controls.reduce((sum, { height }) => sum + height + gap, -gap),
    width: Math.max(0, ...controls.map(({ width }) => width)),
    draw: (canvas, x, y) => {
      let top = y;
      for (const control of controls) {
        control.draw(canvas, x, top);
        top += control.height + gap;
      }
    },
  };
}
