import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Key } from '../table/writes.ts';
import { nearLimits, type NearLimit } from './climb-limits.ts';
import type { Owed } from './owed.ts';
import type { Watched } from './watched.ts';

/** A thing as it stands in the queue: of its limits the one that is due first. */
export interface OwedNow extends Owed {
  readonly kind: string;
  readonly limit: NearLimit;
}

/** What is near its end or past it of one item, as it is at this moment: none where it has been done since it was listed. */
export type OwedReader = (key: Key, asOf: AsOf) => Promise<OwedNow | undefined>;

/** By its limits as they are now: a whole's follow from how its paths stand, which its own item may not know yet. */
export const owedReader =
  <S>({ kind, find, limits, ladder, owed }: Watched<S>): OwedReader =>
  async (key, asOf) => {
    const found = await find(key);
    if (found === undefined || owed === undefined) return undefined;
    const [limit] = nearLimits(limits(found, asOf), ladder(found, asOf.workingTime), asOf);
    return limit && { kind, limit, ...owed(found, asOf) };
  };
