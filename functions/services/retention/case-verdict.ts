import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import { addMillis, type Instant } from '../../law/instant.ts';
import { lookEvery } from '../../platform/persons/items.ts';
import type { Table } from '../../platform/table/table.ts';
import { KeptCases } from '../closed-cases/kept-cases.ts';
import { subjectNamed } from '../closed-cases/model.ts';
import type { RetentionDependencies } from './dependencies.ts';
import { verdictOn, type Verdict } from './rules.ts';

const isArchived = async (table: Table, id: string): Promise<boolean> => {
  const subject = subjectNamed(id);
  return subject !== undefined && (await new KeptCases(table).archived(subject)) !== undefined;
};

/**
 * What is to become of something that is kept with its case, such as a file: by the case's own period where it is asked for,
 * and else not before the case is archived, which takes it along. A case that another one holds is kept whole.
 */
export const caseVerdict =
  ({ standings, store, table }: Pick<RetentionDependencies, 'standings' | 'store' | 'table'>) =>
  async (
    subject: { readonly kind: string; readonly id: string },
    requested: boolean,
    now: Instant,
  ): Promise<Verdict> => {
    const [standing, period] = await Promise.all([
      own(standings, subject.kind)?.(subject.id),
      store.period('case'),
    ]);
    // What it was kept with has been archived: its period is over.
    if (standing === undefined && (await isArchived(table, subject.id))) return { outcome: 'erased' };
    if (standing === undefined) throw new Fault(`No ${subject.kind} ${subject.id} that a file is kept with`);
    const verdict = verdictOn(standing, period, requested, now);
    return verdict.outcome === 'erased' && !requested
      ? { outcome: 'keep', lookAt: addMillis(now, lookEvery) }
      : verdict;
  };
