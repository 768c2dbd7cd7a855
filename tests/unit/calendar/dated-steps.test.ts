import { describe, expect, it } from 'vitest';
import { datedTimeline, type DatedStep } from '../../../src/lib/calendar/dated-steps.js';
import { procedures } from '../../../src/procedures/index.js';

const step = (id: string, day: string, more: Partial<DatedStep> = {}): DatedStep => ({
  id,
  title: id,
  note: id,
  day,
  ...more,
});

describe('the steps of a procedure', () => {
  it('holds the steps that have a day, in order of time', () => {
    const steps = [step('late', '20260420'), step('none', ''), step('wrong', '20260231'), step('early', '20260413')];
    expect(datedTimeline(steps, '20260410').map(({ id, estimated, past }) => [id, estimated, past])).toEqual([
      ['early', false, false],
      ['late', false, false],
    ]);
    expect(datedTimeline(steps, '20260414').map(({ past }) => past)).toEqual([true, false]);
  });

  it('estimates from today, and by business days', () => {
    const apply = step('apply', '', { orToday: true });
    const reply = step('reply', '', { orToday: true, businessDaysLater: 1 });
    expect(datedTimeline([apply, reply], '20260410').map(({ day, estimated }) => [day, estimated])).toEqual([
      ['20260410', true],
      ['20260413', true],
    ]);
    expect(datedTimeline([{ ...apply, day: '20260413' }], '20260410')).toMatchObject([
      { day: '20260413', estimated: false },
    ]);
  });

  it.each(procedures.filter(({ steps }) => steps))(
    'of $id names fields that the procedure has',
    ({ steps, screens, aside }) => {
      const known = new Set(
        [...screens.flatMap((s) => s.sections.flatMap((one) => one.items)), ...aside].map((item) =>
          'id' in item ? item.id : '',
        ),
      );
      expect(steps!.length).toBeGreaterThan(3);
      for (const { id, on = [], title, note } of steps!) {
        expect(id).toMatch(/^[a-z]+$/);
        expect(`${title}${note}`).toMatch(/。$/);
        for (const field of on) expect(known).toContain(field);
      }
    },
  );
});
