import { expect, it } from 'vitest';
import { endsComposition } from '../../../src/lib/ui/ends-composition.js';

it.each([
  ['Enter in Chrome and Firefox, before the composition ends', { isComposing: true, keyCode: 229 }, true],
  ['Enter in Safari, after it', { isComposing: false, keyCode: 229 }, true],
  ['a plain Enter', { isComposing: false, keyCode: 13 }, false],
])('%s', (_what, event, ends) => expect(endsComposition(event)).toBe(ends));
