import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Acted } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import { rungEntry } from '../../platform/watch/record.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import { maySupplement } from './allowed.ts';
import { obligationKeys, riverKeys, riverLadder, riverLimits } from './deadlines.ts';
import type { Order } from '../../services/orders/model.ts';
import { turnOf } from '../../services/orders/turn.ts';
import { ordersOf } from './load-orders.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { outlasted } from './outlasted.ts';
import { replaceCase } from './rewrite.ts';
import { madeUp, makeUpOverdue } from './content.ts';
import { makeUpBasis } from './rules.ts';
import { obligationKey, type RiverFile, type Rungs, type StoredObligation } from './store.ts';
import { fileOf } from './asking.ts';
import { tellObligation, tellRiver, tellRiverRung } from './tell.ts';

const idIn = (key: string): string => key.slice(key.indexOf('#') + 1);

const rungsOf = (limits: Limits): Rungs =>
  Object.fromEntries(Object.entries(limits).flatMap(([name, { rungs }]) => (rungs ? [[name, rungs]] : [])));

const isDue = ({ turn }: Acted): boolean => turn.rung.when === 'due';

/** Documents that were to follow: all there by now, or overdue, and then the clock stands still until they come. */
const afterMakeUp = async (
  on: RiverDependencies,
  one: RiverCase,
  due: Instant,
  asOf: AsOf,
): Promise<{ readonly after: RiverCase; readonly writes: readonly Write[] }> => {
  const missing = one.makeUp?.missing ?? [];
  const { now } = asOf;
  const there = await on.dossiers.onFile(fileOf(one), missing);
  if (there.length === missing.length) {
    const after = madeUp(one, makeUpBasis(one), now);
    const entry = on.timeline.entry(one.id, { at: now, code: 'river.made-up' });
    return { after, writes: [entry, ...(await tellRiver(on, 'documents-complete', after, asOf))] };
  }
  const after = makeUpOverdue(one, makeUpBasis(one), due);
  const entry = on.timeline.entry(one.id, { at: due, code: 'river.make-up-overdue', facts: { missing } });
  return {
    after,
    writes: [entry, ...(await tellRiver(on, 'documents-overdue', after, asOf, { facts: { missing } }))],
  };
};

/** A case with the orders by which its limit is reckoned. */
interface WatchedFile {
  readonly file: RiverFile;
  readonly orders: readonly Order[];
}

/** The limit of the whole is told upwards when it is over. Nothing is decided by it. */
export const watchedRiver = (on: RiverDependencies): Watched<WatchedFile> => ({
  kind: 'river-approval',
  find: async ({ pk }) => {
    const file = await on.river.open(idIn(pk));
    return file && { file, orders: await ordersOf(on, file.case) };
  },
  limits: ({ file: { case: one, rungs }, orders }, asOf) => riverLimits(one, rungs, orders, asOf),
  ladder: (_, workingTime) => riverLadder(workingTime),
  kept: ({ file }) => file.keys,
  right: ({ file: { case: one, rungs }, orders }, asOf) => riverKeys(one, rungs, asOf, orders),
  isDue: ({ file }, now) => outlasted(file, now) !== undefined,
  owed: ({ file: { case: one }, orders }) => ({
    subject: { kind: 'river-approval', id: one.id },
    ...(maySupplement(one) ? { turn: 'applicant' } : turnOf(orders)),
  }),
  rewrite: async ({ file, orders }, { limits, acted }, asOf) => {
    const { id } = file.case;
    const { breachedAt } = limits['promised'] ?? {};
    const one = { ...file.case, ...(breachedAt && { breachedAt }) };
    const makeUp = acted.find((each) => each.name === 'make-up' && isDue(each));
    const { after, writes } = makeUp
      ? await afterMakeUp(on, one, makeUp.due, asOf)
      : { after: one, writes: [] };
    const whole = acted.filter(({ name }) => name === 'promised');
    const reminded = !makeUp && acted.some(({ name }) => name === 'make-up');
    const told = await Promise.all([
      ...(reminded ? [tellRiver(on, 'documents-due-soon', one, asOf)] : []),
      ...whole.map((rung) => tellRiverRung(on, one, rung, asOf)),
    ]);
    return [
      ...(await replaceCase(
        on,
        file,
        { case: after, rungs: { ...file.rungs, ...rungsOf(limits) } },
        asOf,
        orders,
      )),
      ...acted.filter((each) => each !== makeUp).map((each) => rungEntry(on.timeline, id, 'river', each)),
      ...writes,
      ...told.flat(),
      ...new Escalations(on.table).writes({ subject: { kind: 'river-approval', id } }, whole),
    ];
  },
});

interface ObligationFile {
  readonly file: RiverFile;
  readonly stored: StoredObligation;
}

/** A condition of the decision whose day has passed: on record, and told upwards. */
export const watchedObligation = (on: RiverDependencies): Watched<ObligationFile> => ({
  kind: 'river-obligation',
  find: async ({ pk, sk }) => {
    const file = await on.river.open(idIn(pk));
    const stored = file?.obligations.find(({ obligation }) => obligationKey(obligation.number) === sk);
    return file && stored && { file, stored };
  },
  limits: () => ({}),
  ladder: () => [],
  kept: ({ stored }) => stored.keys,
  right: ({ file, stored }) => obligationKeys(file.case.id, stored.obligation),
  isDue: ({ stored }, now) => stored.keys.dueAt !== undefined && stored.keys.dueAt <= now,
  rewrite: async ({ file, stored }, _, asOf) => {
    const { now } = asOf;
    const { id } = file.case;
    const { obligation, keys } = stored;
    const right = obligationKeys(id, obligation);
    const due = right.dueAt as Instant | undefined;
    if (due === undefined || due > now || keys.dueAt === undefined)
      return [on.river.putObligation(id, { ...stored, keys: right })];
    const { number } = obligation;
    return [
      on.river.putObligation(id, { ...stored, obligation: { ...obligation, overdueSince: due }, keys: {} }),
      on.timeline.entry(id, { at: due, code: 'river.obligation-overdue', facts: { number } }, [
        'obligation',
        number,
      ]),
      ...(await tellObligation(on, 'overdue', file.case, obligation, asOf, { due })),
    ];
  },
});
