import { beforeEach, expect, it, vi } from 'vitest';
import { cautious } from '../../../src/lib/calendar/calendar-settings.js';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(() => freshDatabase());

it('tells what follows the closed days that they are other ones now', async () => {
  const { loadCalendar, saveCalendar } = await import('../../../src/lib/browser/calendar-setting.js');
  const { onFacts } = await import('../../../src/lib/browser/facts-channel.js');
  const heard = vi.fn();
  onFacts(heard);
  await saveCalendar({ ...cautious, extra: ['20260813'] });
  expect(heard).toHaveBeenCalledTimes(1);
  expect((await loadCalendar()).extra).toEqual(['20260813']);
});
