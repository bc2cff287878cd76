import type { AsOf } from '../../law/deadline/working-time.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Problem } from '../../platform/problem.ts';
import type { Write } from '../../platform/table/writes.ts';
import { listInForce, matterIn } from './list.ts';
import { committable, refusalOf, type Making } from './make.ts';
import { barOf } from './rules.ts';

/** For a product that keeps its commitments itself: whether one was broken before, wherever that was. */
export const barredFrom = async (
  on: Making,
  uscc: string,
  matter: string,
  asOf: Pick<AsOf, 'now'>,
): Promise<Problem | undefined> => {
  const { may } = await committable(on, uscc, asOf);
  const taken = may(matter);
  return taken.ok || taken.error.why === 'not-listed' ? undefined : refusalOf(taken.error);
};

/** Who broke one makes no other anywhere, for as long as the list says of its matter. */
export const barWrites = async (
  { lists, made }: Making,
  uscc: string,
  { id, matter }: { readonly id: string; readonly matter: string },
  { now }: Pick<AsOf, 'now'>,
): Promise<Write[]> => {
  const terms = matterIn(await listInForce(lists, dateOf(now)), matter);
  const bar = terms && barOf({ id, terms }, now);
  return bar ? [made.bar(uscc, bar)] : [];
};
