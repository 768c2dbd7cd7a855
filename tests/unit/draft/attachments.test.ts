import { describe, expect, it } from 'vitest';
import { attachmentsIn } from '../../../src/lib/draft/attachments.js';

const sha256 = 'a'.repeat(64);
const sound = { name: '登記.pdf', size: 3, sha256 };

describe('attachmentsIn', () => {
  it('lists each content once', () => {
    expect(attachmentsIn([sound, { ...sound, name: '写し.pdf' }])).toHaveLength(1);
  });
  it.each([undefined, null, '', 'a.pdf', {}, [null], [{}], [{ ...sound, sha256: 'x' }], [{ ...sound, size: '3' }]])(
    'finds none in %j',
    (stored) => expect(attachmentsIn(stored)).toEqual([]),
  );
});
