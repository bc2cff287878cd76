import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { mayReach, type Reach } from '../../platform/addresses.ts';

/** The name leads to no address that may be reached. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

export type Resolve = (
  hostname: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveByName: Resolve = (hostname, answer) =>
  lookup(hostname, { all: true, order: 'verbatim' }, answer);

/**
 * Resolves a name at connect time and hands the socket only addresses that may be reached: it connects to the very
 * addresses that were checked, so that a name which answers differently a second time gains nothing (DNS rebinding).
 * A literal address in a URL never comes here: `send` checks it itself.
 */
export const checkedLookup =
  (reach: Reach, resolve: Resolve = resolveByName): LookupFunction =>
  (hostname, { all, family }, callback) =>
    resolve(hostname, (error, found) => {
      if (error) return callback(error, []);
      const wanted =
        family === 4 || family === 'IPv4' ? 4 : family === 6 || family === 'IPv6' ? 6 : undefined;
      const reachable = found.filter(
        (one) => (wanted === undefined || one.family === wanted) && mayReach(one.address, reach),
      );
      const [first] = reachable;
      if (!first) return callback(new AddressRefused('No address that may be reached'), []);
      return all ? callback(null, reachable) : callback(null, first.address, first.family);
    });
