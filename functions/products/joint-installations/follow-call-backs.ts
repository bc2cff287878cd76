import { Fault } from '../../common/fault.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Followed } from '../../services/orders/follows.ts';
import type { Discontent } from '../../services/orders/kinds/call-back.ts';
import { calling, callingAgain, workOf } from './call-backs.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { StoredCase } from './store.ts';
import { tellCase } from './tell.ts';

/** A service is connected: its utility is to ask whether the applicant is content. */
export const callsBack = async (
  on: CaseDependencies,
  { case: one }: StoredCase,
  { order }: Followed,
  asOf: AsOf,
) => {
  const { work, writes } = await calling(on, one, order, asOf);
  return { order: work, writes };
};

/** The applicant is not content: it is dealt with, and called again. */
export const callsAgain = async (
  on: CaseDependencies,
  { case: one }: StoredCase,
  { order, done }: Followed,
  asOf: AsOf,
) => {
  const said: Discontent =
    done.type === 'unsatisfied' ? { about: done.about, words: done.words } : { about: [], words: '' };
  const { service } = order.request;
  const work = await workOf(on, one, service);
  if (!work) throw new Fault(`Case ${one.id} never asked for ${String(service)}`);
  return { order, writes: await callingAgain(on, one, work, asOf, said) };
};

/** The department has dealt with the last unhappy call: its applicant hears how. */
export const dealtWith = async (
  on: CaseDependencies,
  { case: one }: StoredCase,
  { order }: Followed,
  asOf: AsOf,
) => ({ order, writes: await tellCase(on, 'call-back-dealt-with', one, asOf, [order]) });
