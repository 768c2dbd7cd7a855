import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

it.each(['refuses it', 'does not have it'])('tells its own listeners if the browser %s', async (kind) => {
  vi.stubGlobal(
    'BroadcastChannel',
    kind === 'refuses it'
      ? class {
          constructor() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          }
        }
      : undefined,
  );
  const { announceChange, onAnyChange } = await import('../../../src/lib/browser/tabs.js');
  const heard = vi.fn();
  const stop = onAnyChange(heard);
  announceChange('a', 1);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  announceChange('a', 2);
  expect(heard).toHaveBeenCalledTimes(1);
  const { announceFacts, onFacts } = await import('../../../src/lib/browser/facts-channel.js');
  const heardFacts = vi.fn();
  const stopFacts = onFacts(heardFacts);
  announceFacts();
  expect(heardFacts).toHaveBeenCalledTimes(1);
  stopFacts();
  announceFacts();
  expect(heardFacts).toHaveBeenCalledTimes(1);
});
