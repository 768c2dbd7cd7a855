import { describe, expect, it } from 'vitest';
import { isVisible } from '../../../src/lib/definition/visible.js';
import { small } from './small-procedure.js';

/** Whether a path is visible with these values. */
const visible = (path: string, values: Record<string, unknown> = {}) => isVisible(small, path, (at) => values[at]);

describe('isVisible (V19)', () => {
  it('shows an item without a condition, whatever its value', () => {
    expect(visible('top')).toBe(true);
    expect(visible('top', { top: 17 })).toBe(true);
    expect(visible('forms.planned')).toBe(true);
  });

  it('follows a value, or one of several', () => {
    expect([undefined, '', 'a', 'b', 'c'].map((top) => visible('if.a', { top }))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect([undefined, '', 'a', 'b', 'c'].map((top) => visible('if.aOrB', { top }))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('compares types: the text "true" is not a tick', () => {
    expect(visible('if.ticked', { top: 'a', ticked: true })).toBe(true);
    expect(visible('if.ticked', { top: 'a', ticked: 'true' })).toBe(false);
    expect(visible('if.ticked', { top: 'a', ticked: false })).toBe(false);
    expect(visible('if.a', { top: ['a'] })).toBe(false);
  });

  it('hides what depends on a hidden field, though its value is still stored', () => {
    const values = { ticked: true, 'if.ticked': 'go' };
    expect(visible('if.ifTicked', { ...values, top: 'a' })).toBe(true);
    expect(visible('if.ifTicked', { ...values, top: 'b' })).toBe(false);
    expect(visible('if.ifTicked', { ...values, top: 'a', ticked: false })).toBe(false);
  });

  it('hides a section with all that is in it', () => {
    expect(visible('inner', { top: 'b' })).toBe(true);
    expect(visible('inner', { top: 'a' })).toBe(false);
    expect(visible('if.inner', { top: 'b', inner: 'a' })).toBe(true);
    expect(visible('if.inner', { top: 'a', inner: 'a' })).toBe(false);
  });

  it('hides a list with its entries', () => {
    expect([visible('faxes', { top: 'a' }), visible('faxes[2]', { top: 'a' })]).toEqual([true, true]);
    expect([visible('faxes', { top: 'b' }), visible('faxes[2]', { top: 'b' })]).toEqual([false, false]);
    expect([visible('codes', { top: 'c' }), visible('codes[0].own', { top: 'c' })]).toEqual([false, false]);
    expect(visible('codes[0].names.list[1]', { top: 'c' })).toBe(false);
    expect(visible('codes[0].names.list[1]', { top: 'a' })).toBe(true);
  });

  it('looks beside a field in its own entry first, then among the draft’s own', () => {
    const values = { top: 'b', 'codes[0].own': 'a', 'codes[1].own': 'b', own: 'a' };
    expect([visible('codes[0].beside', values), visible('codes[1].beside', values)]).toEqual([true, false]);
    expect([visible('codes[0].naming.en', values), visible('codes[1].naming.en', values)]).toEqual([false, true]);
    expect(visible('codes[1].fromTop', values)).toBe(true);
    expect(visible('codes[1].fromTop', { ...values, top: 'a' })).toBe(false);
  });

  it.each(['', 'nothing', 'own', 'codes[0]', 'codes[0].top'])(
    'does not show %j, which the procedure does not have',
    (path) => expect(visible(path, { top: 'a' })).toBe(false),
  );
});
