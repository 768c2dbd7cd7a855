import { describe, expect, it } from 'vitest';
import { migrate, type Migration } from '../../../src/lib/draft/migrations/index.js';

const steps: Record<number, Migration> = {
  1: ({ name, ...rest }) => ({ ...rest, title: name }),
  2: ({ title, ...rest }) => ({ ...rest, title: `${String(title)}（移行済み）` }),
};

describe('migrate', () => {
  it('applies every step from the file’s version to the current one, in order', () => {
    const old = { version: 1, name: '下書き', theirs: [1] };
    expect(migrate(old, 1, 3, steps)).toEqual({ version: 3, title: '下書き（移行済み）', theirs: [1] });
    expect(old).toEqual({ version: 1, name: '下書き', theirs: [1] });
  });

  it('begins with the file’s version', () => {
    expect(migrate({ version: 2, title: '下書き' }, 2, 3, steps)).toEqual({ version: 3, title: '下書き（移行済み）' });
  });

  it('leaves a file of the current version unchanged', () => {
    const present = { version: 3, name: 'x' };
    expect(migrate(present, 3, 3, steps)).toEqual(present);
  });

  it('does not skip a missing step', () => {
    expect(() => migrate({ version: 1 }, 1, 4, steps)).toThrow('no migration from version 3');
  });
});
