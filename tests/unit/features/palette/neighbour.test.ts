import { expect, it, vi } from 'vitest';
import { newApplication } from '../../../../src/procedures/new-application/index.js';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
const { neighbour } = await import('../../../../src/lib/features/palette/neighbour.js');

const at = (address: string, by: 1 | -1) => neighbour(newApplication, 'a', new URL(address, 'http://x'), by);

it.each([
  ['/draft/screen/?id=a&screen=account', 1, '/draft/screen/?id=a&screen=applicant'],
  ['/draft/screen/?id=a&screen=account', -1, undefined],
  ['/draft/screen/?id=a&screen=applicant&from=contact.phone#contact.phone', -1, '/draft/screen/?id=a&screen=account'],
  ['/draft/screen/?id=a&screen=confirm', 1, '/draft/check/?id=a'],
  ['/draft/check/?id=a', -1, '/draft/screen/?id=a&screen=confirm'],
  ['/draft/check/?id=a', 1, undefined],
  ['/draft/?id=a', 1, undefined],
  ['/draft/screen/?id=b&screen=account', 1, undefined],
] as const)('from %s by %i', (address, by, href) => expect(at(address, by)).toBe(href));
