import { own } from '../../common/own.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { epochMs } from '../../law/instant.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import type { Key, Write } from '../../platform/table/writes.ts';
import { movedDues, type MovedDue } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { movedEntry, rungEntry } from '../../platform/watch/record.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import { carriesOn } from './carries-on.ts';
import { changesPhases } from './concerns-phases.ts';
import { caseKeys, caseLadder, movableLimits, runningLimits } from './deadlines.ts';
import type { Order } from '../../services/orders/model.ts';
import { turnOf } from '../../services/orders/turn.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { tellCaseMoved, tellCaseRung } from './tell.ts';
import { wholesOf, type Wholes } from './paths.ts';
import { ordersOf } from './load-orders.ts';
import { maySupply } from './missing-documents.ts';
import { CaseStore, type StoredCase } from './store.ts';

type Rewriting = Pick<CaseDependencies, 'cases' | 'timeline' | 'table' | 'teller'>;
type Watching = Rewriting & Pick<CaseDependencies, 'orders'>;

/** On record; where an execution waits for the moment, another one waits for the new one, named by it. */
const movedWrites = (
  { table, timeline }: Rewriting,
  { id }: Case,
  moved: MovedDue,
  { now }: AsOf,
): Write[] => [
  movedEntry(timeline, id, 'case', moved, now),
  ...(moved.name === 'make-up'
    ? startExecution(table, 'missing-documents', `${id}-${epochMs(moved.to)}`, { caseId: id }, now)
    : []),
];

/** The next version of a case; a due moment that the calendar has moved since the last one is recorded with it, and told. */
export const rewriteCase = async (
  on: Rewriting,
  stored: StoredCase,
  one: Case,
  asOf: AsOf,
  wholes?: Wholes,
): Promise<Write[]> => {
  const moved = movedDues(stored.dues ?? {}, movableLimits(stored.case), asOf.workingTime);
  return [
    ...on.cases.replace(stored, one, asOf.workingTime, wholes),
    ...(changesPhases(stored.case, one) ? carriesOn(on.table, one.id, asOf.now) : []),
    ...moved.flatMap((due) => movedWrites(on, one, due, asOf)),
    ...(await tellCaseMoved(on, one, moved, asOf)),
  ];
};

/** A case with the orders by which its limits are reckoned. */
interface CaseFile {
  readonly stored: StoredCase;
  readonly orders: readonly Order[];
}

const openCase = async (on: Watching, key: Key): Promise<CaseFile | undefined> => {
  const stored = await on.cases.find(CaseStore.idOf(key));
  if (!stored) return undefined;
  return { stored, orders: await ordersOf(on, stored.case) };
};

/** What came of the limits as the paths have them: their breaches and rungs, on the limits of the plan. */
const climbedOn = (limits: Limits, climbed: Limits): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      { ...limit, ...own(climbed, name), deadline: limit.deadline },
    ]),
  );

/** The limits of a case: reminded of, recorded once when they are over, escalated once a rung. The case goes on. */
export const watchedCase = (on: Watching): Watched<CaseFile> => ({
  kind: 'joint-installation',
  find: (key) => openCase(on, key),
  limits: ({ stored: { case: one }, orders }, asOf) => runningLimits(one, wholesOf(one, orders, asOf)),
  ladder: (_, workingTime) => caseLadder(workingTime),
  kept: ({ stored }) => stored,
  right: ({ stored: { case: one }, orders }, asOf) => caseKeys(one, asOf, wholesOf(one, orders, asOf)),
  owed: ({ stored: { case: one }, orders }, asOf) => ({
    subject: { kind: 'joint-installation', id: one.id },
    ...(maySupply(one, asOf) ? { turn: 'applicant' } : turnOf(orders)),
  }),
  rewrite: async ({ stored, orders }, { limits, acted }, asOf) => {
    const one = { ...stored.case, limits: { ...climbedOn(stored.case.limits, limits) } };
    const told = await Promise.all(acted.map((each) => tellCaseRung(on, one, each, asOf)));
    return [
      ...(await rewriteCase(on, stored, one, asOf, wholesOf(one, orders, asOf))),
      ...told.flat(),
      ...acted.map((each) => rungEntry(on.timeline, one.id, 'case', each)),
      ...new Escalations(on.table).writes({ subject: { kind: 'joint-installation', id: one.id } }, acted),
    ];
  },
});
