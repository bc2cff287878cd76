import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import type { Instant } from '../../law/instant.ts';
import type { RetentionDependencies } from './dependencies.ts';
import { verdictOn, type Verdict } from './rules.ts';

/** What is to become of something that is kept with its case, such as a file: by the case's own period. */
export const caseVerdict =
  ({ standings, store }: Pick<RetentionDependencies, 'standings' | 'store'>) =>
  async (
    subject: { readonly kind: string; readonly id: string },
    requested: boolean,
    now: Instant,
  ): Promise<Verdict> => {
    const [standing, period] = await Promise.all([
      own(standings, subject.kind)?.(subject.id),
      store.period('case'),
    ]);
    if (standing === undefined) throw new Fault(`No ${subject.kind} ${subject.id} that a file is kept with`);
    return verdictOn(standing, period, requested, now);
  };
