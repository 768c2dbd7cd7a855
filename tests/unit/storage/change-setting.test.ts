import { beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(() => freshDatabase());

it('loses no change when two are made at once', async () => {
  const { changeSetting } = await import('../../../src/lib/storage/change-setting.js');
  const { loadSetting } = await import('../../../src/lib/storage/settings.js');
  const add = (name: string) => changeSetting('names', (stored) => [...((stored as string[] | undefined) ?? []), name]);
  await Promise.all([add('a'), add('b')]);
  expect(await loadSetting('names')).toEqual(['a', 'b']);
});
