import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropPostal, ownPostal, postalCodes, postalTable, savePostal } from '../../../src/lib/browser/postal-data.js';
import { loadSetting, saveSetting } from '../../../src/lib/storage/settings.js';

const ours = { dataDate: '20250930' };
const opened = vi.hoisted(() => vi.fn());
vi.mock('../../../src/lib/browser/site-base.js', () => ({ siteBase: () => 'https://a.example/' }));
vi.mock('../../../src/lib/browser/facts-channel.js', () => ({ announceFacts: () => undefined }));
vi.mock('../../../src/lib/reference/postal/load.js', () => ({
  PostalError: Error,
  loadPostal: (base: string) => Promise.resolve({ base, ...ours }),
  loadCodes: (base: string, codes: readonly string[]) => Promise.resolve({ base, codes }),
  openPacked: opened,
}));

const packed = {
  dataDate: '20261031',
  sources: [{ kind: 'ordinary' as const, name: 'utf_ken_all.zip', day: '20261031' }],
  ordinary: new Blob(['ordinary']),
  offices: new Blob(['offices']),
  codes: 2,
};

beforeEach(async () => {
  opened.mockReset();
  await dropPostal();
});

describe('savePostal', () => {
  it('stores bytes, because Safari’s private windows refuse Blobs, and gives back the same', async () => {
    await savePostal(packed);
    expect((await loadSetting('data-postal')) as object).toMatchObject({
      ordinary: expect.any(ArrayBuffer) as unknown,
    });
    const own = await ownPostal();
    expect(await own?.ordinary.text()).toBe('ordinary');
    expect(await own?.offices.text()).toBe('offices');
    expect(own).toMatchObject({ dataDate: '20261031', codes: 2, sources: packed.sources });
  });
});

describe('ownPostal', () => {
  it('still reads what was stored as Blobs', async () => {
    await saveSetting('data-postal', { ...packed, takenAt: '2026-11-01T00:00:00.000Z' });
    expect(await (await ownPostal())?.ordinary.text()).toBe('ordinary');
  });
  it.each([
    null,
    'a',
    {},
    { ...packed, takenAt: 1 },
    { ...packed, ordinary: 'a', takenAt: '' },
    { ...packed, sources: {}, takenAt: '' },
  ])('is undefined for anything else', async (stored) => {
    await saveSetting('data-postal', stored);
    expect(await ownPostal()).toBeUndefined();
  });
});

describe('postalTable', () => {
  it('gives the user’s own, opened once, and the new one after a renewal', async () => {
    opened.mockImplementation(() => Promise.resolve({ opened: opened.mock.calls.length }));
    await savePostal(packed);
    expect([await postalTable(), await postalTable()]).toEqual([{ opened: 1 }, { opened: 1 }]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await savePostal(packed);
    expect(await postalTable()).toEqual({ opened: 2 });
  });
  it('gives ours if there are none, or if the user’s own cannot be read', async () => {
    expect(await postalTable()).toEqual({ base: 'https://a.example/', ...ours });
    opened.mockRejectedValue(new Error('broken'));
    await savePostal(packed);
    expect(await postalTable()).toMatchObject(ours);
  });
});

describe('postalCodes', () => {
  it('loads only the parts of the codes while nothing is kept for offline use', async () => {
    expect(await postalCodes(['1050013'])).toEqual({ base: 'https://a.example/', codes: ['1050013'] });
  });
  it('takes the whole table where it is kept', async () => {
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
    expect(await postalCodes(['1050013'])).toEqual({ base: 'https://a.example/', ...ours });
  });
  it('takes the user’s own', async () => {
    opened.mockResolvedValue({ opened: true });
    await savePostal(packed);
    expect(await postalCodes(['1050013'])).toEqual({ opened: true });
  });
});
