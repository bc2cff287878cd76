import { unwrap } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { deemAgreed, servedRecheck, type ServedRecheck } from '../../../law/recheck.ts';
import type { Key, Write } from '../../../platform/table/writes.ts';
import { movedDues } from '../../../platform/watch/climb-limits.ts';
import { movedEntry } from '../../../platform/watch/record.ts';
import type { Limits } from '../../../platform/watch/limit.ts';
import type { Watched } from '../../../platform/watch/watched.ts';
import type { Order } from '../../../services/orders/model.ts';
import { rungMoveOf } from '../../../services/messages/told.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { isOver } from '../model.ts';
import type { ProjectFile, Stored } from '../store.ts';
import { termKeys, termLadder, termLimits } from './deadlines.ts';
import type { Term } from './model.ts';
import { tellTerm, tellTermMoved } from './tell.ts';
import { movedTerm } from './writes.ts';

interface TermFile {
  readonly file: ProjectFile;
  readonly stored: Stored<Term>;
  /** What its department was asked to decide, where it was. */
  readonly order?: Order | undefined;
}

const idIn = (key: string): string => key.slice(key.indexOf('#') + 1);

/** The open re-check of a term. */
export const recheckOf = ({ recheck }: Term): ServedRecheck | undefined =>
  recheck && !recheck.outcome
    ? servedRecheck({ kind: 'environment-recheck', deadline: recheck.deadline, outcome: null })
    : undefined;

/** A term with the reminders that are done with, of the limit that runs. */
const doneWith = (term: Term, { term: life, recheck: check }: Limits): Term => ({
  ...term,
  ...(life?.rungs && { rungs: life.rungs }),
  ...(term.recheck && check?.rungs && { recheck: { ...term.recheck, rungs: check.rungs } }),
});

/** Whose time nears its end: its owner's, or that of the department which checks. */
const dueSoonOf = ({ status }: Term) => (status === 'in-check' ? 'recheck-due-soon' : 'due-soon');

/** What its department has decided of a longer life. */
const decision = (order: Order | undefined): 'granted' | 'declined' | undefined => {
  if (order?.status === 'met' || order?.status === 'met-with-conditions') return 'granted';
  const ended = order?.status === 'not-met' || order?.status === 'rejected' || order?.status === 'withdrawn';
  return ended ? 'declined' : undefined;
};

const over = async (
  on: ProjectDependencies,
  { file, stored }: TermFile,
  at: Term['since'],
  asOf: AsOf,
): Promise<Write[]> => {
  const recheck = stored.part.status === 'in-check' ? recheckOf(stored.part) : undefined;
  if (!recheck) return movedTerm(on, file, stored, { type: 'lapsed', at }, asOf);
  const outcome = unwrap(deemAgreed(recheck, asOf.now, asOf.workingTime));
  return movedTerm(on, file, stored, { type: 'rechecked', outcome }, asOf);
};

/** Terms that are put right: a decision that came, a day that passed, a reminder, a calendar that moved. */
export const watchedTerm = (on: ProjectDependencies): Watched<TermFile> => ({
  kind: 'project-term',
  find: async ({ pk, sk }: Key) => {
    const file = await on.projects.open(idIn(pk));
    const stored = file?.terms.find(({ part }) => part.id === idIn(sk));
    if (!file || !stored) return undefined;
    const { asked } = stored.part;
    const order = asked && (await on.orders.find(asked.orderId))?.order;
    return { file, stored, order };
  },
  limits: ({ file, stored }) => (isOver(file.project.status) ? {} : termLimits(stored.part)),
  ladder: ({ stored }) => termLadder(stored.part),
  kept: ({ stored }) => stored.keys,
  right: ({ file, stored }, asOf) =>
    isOver(file.project.status) ? {} : termKeys(file.project.id, stored.part, asOf),
  isDue: ({ order }) => decision(order) !== undefined,
  rewrite: async (seen, { limits, acted }, asOf) => {
    const { file, stored, order } = seen;
    const { project } = file;
    const decided = decision(order);
    if (decided) return movedTerm(on, file, stored, { type: decided }, asOf);
    const passed = acted.find((rung) => rungMoveOf(rung) === 'overdue');
    if (passed) return over(on, seen, passed.due, asOf);
    const part = doneWith(stored.part, limits);
    const moved = movedDues(stored.keys.dues ?? {}, termLimits(part), asOf.workingTime);
    const keys = isOver(project.status) ? {} : termKeys(project.id, part, asOf);
    return [
      on.projects.putTerm(project.id, { ...stored, part, keys }),
      ...moved.map((due) => {
        const facts = { term: part.id, from: due.from, to: due.to };
        return movedEntry(on.timeline, project.id, 'term', due, asOf.now, { facts });
      }),
      ...(acted.length > 0 ? await tellTerm(on, dueSoonOf(part), { project, term: part }, asOf) : []),
      ...(await tellTermMoved(on, moved, { project, term: part }, asOf)),
    ];
  },
});
