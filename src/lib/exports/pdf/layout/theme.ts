import type { Setting, Weight } from '../text/typesetter.js';

/** A4 portrait; all lengths are points from the top left corner. */
export const PAGE = { width: 595.28, height: 841.89, left: 51, right: 544.28, top: 72, bottom: 782 } as const;
export const BODY = { width: PAGE.right - PAGE.left, height: PAGE.bottom - PAGE.top } as const;

/** The thickness of the rule above a table, in points. */
export const TABLE_RULE = 1.2;

/** One blue, greys, and red and amber for issues. Text colours have a contrast of at least 4.5:1 on white. */
export const COLOR = {
  primary: '#0017C1',
  text: '#1A1A1C',
  quiet: '#626264',
  rule: '#B4B9C4',
  frame: '#4A5060',
  box: '#7B8496',
  label: '#F3F5FB',
  error: '#C00000',
  errorFill: '#FDF1F1',
  advice: '#8A4B00',
} as const;

export interface TextStyle extends Setting {
  /** In points. */
  size: number;
  color: string;
  /** The distance between baselines, in points. */
  leading: number;
}

const style = (weight: Weight, size: number, color: string, leading: number): TextStyle => ({
  weight,
  size,
  color,
  leading,
});

/** For typed texts and messages that quote them: full-width characters get their full width. */
const wide = (plain: TextStyle): TextStyle => ({ ...plain, wide: true });

export const STYLE = {
  kicker: style('regular', 10, COLOR.primary, 16),
  title: style('bold', 22, COLOR.primary, 31),
  formTitle: style('bold', 17, COLOR.primary, 23),
  screen: style('bold', 14, COLOR.text, 20),
  section: style('bold', 10.5, COLOR.primary, 16),
  label: style('regular', 8.5, '#33363D', 13),
  answer: wide(style('regular', 10, COLOR.text, 15.5)),
  part: style('regular', 8, COLOR.quiet, 15.5),
  empty: style('regular', 10, COLOR.quiet, 15.5),
  note: style('regular', 8, COLOR.quiet, 12.5),
  error: wide(style('regular', 8.5, COLOR.error, 13)),
  errorRule: style('bold', 8.5, COLOR.error, 13),
  advice: wide(style('regular', 8.5, COLOR.advice, 13)),
  adviceRule: style('bold', 8.5, COLOR.advice, 13),
  message: wide(style('regular', 9, COLOR.text, 14)),
  body: style('regular', 9, COLOR.text, 14.5),
  strong: style('bold', 9, COLOR.text, 14),
  character: style('regular', 14, COLOR.text, 18),
  column: style('bold', 8, COLOR.quiet, 12),
  small: style('regular', 8, COLOR.quiet, 11),
  smallTag: style('bold', 8, COLOR.error, 11),
  question: style('regular', 9, COLOR.text, 13),
  option: style('regular', 9.5, COLOR.text, 16),
  hint: wide(style('regular', 8, COLOR.quiet, 11)),
  footnote: style('regular', 8, COLOR.quiet, 11),
  tagRequired: style('bold', 8, '#FFFFFF', 11),
  tagCondition: style('bold', 8, COLOR.primary, 11),
  tagOptional: style('regular', 8, COLOR.quiet, 11),
  stateError: style('bold', 30, COLOR.error, 38),
  stateDone: style('bold', 17, COLOR.primary, 24),
} satisfies Record<string, TextStyle>;
