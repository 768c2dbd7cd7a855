import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startValues } from '../../../src/lib/draft/create.js';
import type { Values } from '../../../src/lib/draft/types.js';
import { followAddresses, hasAddress, renewAddresses } from '../../../src/lib/session/follow-addresses.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleValues } from '../support/example.js';
import { emptySession, exampleSession, typeInto } from '../support/sessions.js';

const { codesFor, checkAddresses } = vi.hoisted(() => ({
  codesFor: vi.fn<(session: unknown, codes: readonly string[]) => Promise<never>>(() =>
    Promise.reject(new Error('offline')),
  ),
  checkAddresses: vi.fn(),
}));
vi.mock('../../../src/lib/session/later/address.js', () => ({
  codesFor,
  checkAddresses,
  followStreet: () => undefined,
}));
vi.mock('../../../src/lib/browser/persistent-storage.js', () => ({ requestPersistence: vi.fn() }));

beforeEach(() => {
  codesFor.mockClear();
  checkAddresses.mockClear();
});

describe('hasAddress', () => {
  it.each(procedures.map((procedure) => [procedure.title, procedure] as const))(
    'finds none in a new draft of %s',
    (_, procedure) => expect(hasAddress({ procedure }, startValues(procedure))).toBe(false),
  );
  it('finds any part of one, also in an entry of a list', () => {
    const some: Values[] = [
      { 'office.postalCode': '1000001' },
      { 'office.address.city': '千代田区' },
      { userCodes: [{}, { 'naming.addressEn.rest': '1-3-1' }] },
      exampleValues,
    ];
    for (const values of some) expect(hasAddress({ procedure: newApplication }, values)).toBe(true);
    const none: Values = { 'office.companyName': '株式会社', 'office.postalCode': '', userCodes: [{}] };
    expect(hasAddress({ procedure: newApplication }, none)).toBe(false);
  });
});

describe('followAddresses', () => {
  it('loads the codes of a draft at once', async () => {
    followAddresses(exampleSession());
    await vi.waitFor(() => expect(codesFor).toHaveBeenCalledOnce());
    expect(codesFor.mock.lastCall?.[1]).toContain(exampleValues['office.postalCode']);
  });
  it('provides the rules with the first part of an address, and loads each code that is typed once', async () => {
    const session = emptySession();
    followAddresses(session);
    typeInto(session, 'office.companyName', '株式会社ためし');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(checkAddresses).not.toHaveBeenCalled();
    typeInto(session, 'office.address.city', '千代田区');
    await vi.waitFor(() => expect(checkAddresses).toHaveBeenCalledOnce());
    expect(codesFor).not.toHaveBeenCalled();
    typeInto(session, 'office.postalCode', '1000001');
    await vi.waitFor(() => expect(codesFor).toHaveBeenCalledOnce());
    typeInto(session, 'office.address.city', '千代田');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(codesFor).toHaveBeenCalledOnce();
    typeInto(session, 'office.postalCode', '1050013');
    await vi.waitFor(() => expect(codesFor.mock.lastCall?.[1]).toEqual(['1050013']));
  });
  it('does not load a code that is known already', async () => {
    const session = emptySession();
    followAddresses(session);
    session.provide({ postal: { dataDate: '20250930', find: () => [] } });
    typeInto(session, 'office.postalCode', '1000001');
    await vi.waitFor(() => expect(checkAddresses).toHaveBeenCalledOnce());
    expect(codesFor).not.toHaveBeenCalled();
  });
  it('waits until the browser has time, but not for ever', async () => {
    const never = vi.fn((call: () => void, { timeout }: IdleRequestOptions = {}) => {
      if (timeout !== undefined) setTimeout(call);
    });
    vi.stubGlobal('requestIdleCallback', never);
    followAddresses(exampleSession());
    expect(checkAddresses).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(checkAddresses).toHaveBeenCalledOnce());
    expect(never).toHaveBeenCalledOnce();
  });
  it('loads them again when they are renewed, and not before the draft needs any', async () => {
    const session = emptySession();
    followAddresses(session);
    expect(renewAddresses(session)).toBe(false);
    typeInto(session, 'office.postalCode', '1000001');
    await vi.waitFor(() => expect(codesFor).toHaveBeenCalledOnce());
    expect(renewAddresses(session)).toBe(true);
    await vi.waitFor(() => expect(codesFor).toHaveBeenCalledTimes(2));
  });
});
