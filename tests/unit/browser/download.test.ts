import { expect, it, vi } from 'vitest';
import { exportedFile, share } from '../../../src/lib/browser/download.js';

const file = exportedFile('下書き.json', '{}', 'application/json');
const refusing = (name: string) => () => Promise.reject(new DOMException('', name));

it('says what to do when a file cannot be shared, and nothing if it was shared or the user changed their mind', async () => {
  const asked: ShareData[] = [];
  vi.stubGlobal('navigator', { share: (data: ShareData) => Promise.resolve(asked.push(data)) });
  expect(await share(file)).toBe('');
  expect(asked[0]?.files?.[0]?.name).toBe('下書き.json');
  vi.stubGlobal('navigator', { share: refusing('AbortError') });
  expect(await share(file)).toBe('');
  vi.stubGlobal('navigator', { share: refusing('NotAllowedError') });
  expect(await share(file)).toContain('ファイルに書き出して');
});
