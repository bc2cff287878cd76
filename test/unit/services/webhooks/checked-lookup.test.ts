import type { LookupAddress } from 'node:dns';
import type { LookupOptions } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { checkedLookup } from '../../../../functions/services/webhooks/checked-lookup.ts';

const v4 = (address: string): LookupAddress => ({ address, family: 4 });
const v6 = (address: string): LookupAddress => ({ address, family: 6 });

const look = (found: readonly LookupAddress[], options: LookupOptions = { all: true }) =>
  new Promise((resolve) => {
    const lookup = checkedLookup({ loopback: false }, (_, answer) => answer(null, found));
    lookup('water.example', options, (error, address, family) =>
      resolve(error ? error.name : family === undefined ? address : { address, family }),
    );
  });

describe('a name', () => {
  it('leads to its public addresses, in their order', async () =>
    expect(await look([v6('2400:3200::1'), v4('223.5.5.5')])).toEqual([v6('2400:3200::1'), v4('223.5.5.5')]));

  it('leads to none of its inner ones', async () =>
    expect(await look([v4('10.0.0.1'), v4('223.5.5.5'), v6('64:ff9b::7f00:1')])).toEqual([v4('223.5.5.5')]));

  it('that has inner addresses only leads nowhere', async () =>
    expect(await look([v4('127.0.0.1'), v6('::1')])).toBe('AddressRefused'));

  it('that has no address leads nowhere', async () => expect(await look([])).toBe('AddressRefused'));

  it('leads to one address where one is asked for', async () =>
    expect(await look([v4('10.0.0.1'), v4('223.5.5.5')], {})).toEqual(v4('223.5.5.5')));

  it('leads to an address of the family asked for', async () =>
    expect(await look([v6('2400:3200::1'), v4('223.5.5.5')], { family: 4 })).toEqual(v4('223.5.5.5')));

  it('that cannot be resolved says so', async () => {
    const failed = Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
    const lookup = checkedLookup({ loopback: false }, (_, answer) => answer(failed, []));
    const error = await new Promise((resolve) => lookup('nowhere.example', { all: true }, resolve));
    expect(error).toBe(failed);
  });
});
