import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startValues } from '../../../src/lib/draft/create.js';
import type { Values } from '../../../src/lib/draft/types.js';
import { followAddresses, hasAddress, renewAddresses } from '../../../src/lib/session/follow-addresses.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleValues } from '../support/example.js';
import { emptySession, exampleSession, typeInto } from '../support/sessions.js';

const postalFor = vi.hoisted(() => vi.fn(() => Promise.reject(new Error('offline'))));
vi.mock('../../../src/lib/session/later/address.js', () => ({ postalFor, followStreet: () => undefined }));
vi.mock('../../../src/lib/browser/persistent-storage.js', () => ({ requestPersistence: vi.fn() }));

beforeEach(() => void postalFor.mockClear());

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
  it('loads at once for a draft with an address', async () => {
    followAddresses(exampleSession());
    await vi.waitFor(() => expect(postalFor).toHaveBeenCalledOnce());
  });
  it('loads once, with the first part of an address that is typed', async () => {
    const session = emptySession();
    followAddresses(session);
    typeInto(session, 'office.companyName', '株式会社ためし');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(postalFor).not.toHaveBeenCalled();
    typeInto(session, 'office.address.city', '千代田区');
    typeInto(session, 'office.postalCode', '1000001');
    await vi.waitFor(() => expect(postalFor).toHaveBeenCalledOnce());
  });
  it('loads them again when they are renewed, and not before the draft needs any', async () => {
    const session = emptySession();
    followAddresses(session);
    expect(renewAddresses(session)).toBe(false);
    typeInto(session, 'office.address.city', '千代田区');
    await vi.waitFor(() => expect(postalFor).toHaveBeenCalledOnce());
    expect(renewAddresses(session)).toBe(true);
    await vi.waitFor(() => expect(postalFor).toHaveBeenCalledTimes(2));
  });
});
