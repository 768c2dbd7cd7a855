import { expect, it, vi } from 'vitest';

vi.mock('$app/paths', () => ({ asset: (path: string) => `/app${path}` }));
const { pictureUrl } = await import('../../../src/lib/browser/pictures.js');

it('names a picture in the file of all', () => expect(pictureUrl('draft')).toBe('/app/pictures.svg#draft'));
