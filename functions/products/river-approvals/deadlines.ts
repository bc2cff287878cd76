import { effectWrites } from '../../platform/outbox/effects.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { log } from '../../platform/log.ts';
import type { Write } from '../../platform/table/writes.ts';
import { departmentsIn } from '../../services/partners/departments.ts';
import { lateness } from '../projects/lateness.ts';
import { recordOf } from './rewrite.ts';
import type { RiverDependencies } from './dependencies.ts';
import { fileOf } from './tasks/check.ts';
import { actOnRiver, caseReckoning, madeUp, makeUpOverdue } from './rules.ts';
import { riverRules, ruleOf } from './rules/rules.ts';
import type { RiverCase } from './model.ts';
import type { RiverFile } from './store.ts';

/** Whom a breach is told: the body that supervises the window, where it is registered. */
const supervisorOf = async (on: RiverDependencies, { site }: RiverCase): Promise<string | undefined> =>
  (await departmentsIn(on.partners, site.region)).get(riverRules().supervisor);

const tellSupervisor = async (
  on: RiverDependencies,
  one: RiverCase,
  type: string,
  data: Record<string, unknown>,
  now: Instant,
): Promise<Write[]> => {
  const partner = await supervisorOf(on, one);
  return partner === undefined
    ? []
    : effectWrites(
        on.table,
        [{ effect: 'tell-partner', partner, type, data: { caseId: one.id, ...data } }],
        now,
      );
};

const makeUpBasis = ({ activity, level = '' }: RiverCase): string =>
  ruleOf(activity, level).materials.makeUp?.basis ?? riverRules().basis;

/** Documents that were to follow: all there by now, or overdue, and then the clock stands still until they come. */
const makeUpWrites = async (
  on: RiverDependencies,
  file: RiverFile,
  due: Instant,
  now: Instant,
  workingTime: WorkingTime,
): Promise<Write[]> => {
  const { case: one } = file;
  const missing = one.makeUp?.missing ?? [];
  const there = await on.dossiers.onFile(fileOf(one), missing);
  if (there.length === missing.length)
    return recordOf(on, file, madeUp(one, makeUpBasis(one), now), { at: now, code: 'made-up' }, workingTime);
  return recordOf(
    on,
    file,
    makeUpOverdue(one, makeUpBasis(one), due),
    { at: due, code: 'make-up-overdue', facts: { missing } },
    workingTime,
  );
};

const caseDue = async (
  on: RiverDependencies,
  file: RiverFile,
  now: Instant,
  workingTime: WorkingTime,
): Promise<Write[]> => {
  const { case: one } = file;
  const makeUp = one.makeUp && !one.makeUp.overdueSince ? reckon(one.makeUp.deadline, workingTime).due : null;
  if (makeUp !== null && makeUp <= now) return makeUpWrites(on, file, makeUp, now, workingTime);
  const due = one.breachedAt ? null : (caseReckoning(one, 'promised', workingTime)?.due ?? null);
  if (due === null || due > now) return [on.river.replace({ ...file, due: due ?? undefined })];
  // The limit of the whole is over: a breach that is told upwards. Nothing is decided by it.
  return [
    ...recordOf(on, file, { ...one, breachedAt: due }, { at: due, code: 'overdue' }, workingTime),
    ...(await tellSupervisor(on, one, 'river.overdue', { due }, now)),
  ];
};

const obligationDue = async (
  on: RiverDependencies,
  { case: one }: RiverFile,
  stored: RiverFile['obligations'][number],
  now: Instant,
): Promise<Write[]> => {
  const { obligation, version, due = now } = stored;
  if (obligation.status !== 'open') return [on.river.putObligation(one.id, { obligation, version })];
  const { number } = obligation;
  return [
    on.river.putObligation(one.id, { obligation: { ...obligation, overdueSince: due }, version }),
    on.timeline.entry(
      one.id,
      { at: due, code: 'river.obligation-overdue', facts: { number } },
      `obligation#${number}`,
    ),
    ...(await tellSupervisor(on, one, 'river.obligation-overdue', { number, due }, now)),
  ];
};

/** Everything of a case that is due, one thing at a time, each in its own transaction. */
export const riverDue =
  (on: RiverDependencies) =>
  async (id: string, now: Instant): Promise<void> => {
    for (;;) {
      const file = await on.river.open(id);
      if (!file) return;
      const obligation = file.obligations.find(({ due }) => due !== undefined && due <= now);
      const isDue = file.due !== undefined && file.due <= now;
      if (!isDue && !obligation) return;
      const writes = isDue
        ? await caseDue(on, file, now, await on.calendars.workingTime())
        : obligation
          ? await obligationDue(on, file, obligation, now)
          : [];
      if ((await on.table.transact(writes)).ok) log.info('river.due', { caseId: id });
    }
  };

/**
 * A department's time ran out in silence: put on record and told upwards, once for each opinion. The case stays where
 * it is until that department speaks.
 */
export const departmentSilent =
  (on: RiverDependencies) =>
  async (orderId: string, now: Instant): Promise<void> => {
    for (;;) {
      const order = (await on.orders.find(orderId))?.order;
      if (order?.subject.kind !== 'river-approval' || order.endedAt) return;
      const workingTime = await on.calendars.workingTime();
      const late = lateness(order, now, workingTime);
      const file = late && (await on.river.open(order.subject.id));
      const review = file?.case.reviews.find((one) => one.orderId === orderId);
      if (!late || !file || !review) return;
      const { department } = review;
      const to = (await supervisorOf(on, file.case)) ?? 'operator';
      const escalation = { orderId: review.orderId, department, since: late.since, at: now, to };
      const acted = actOnRiver(file.case, { by: 'clock', type: 'department-silent', escalation }, now);
      // Refused: it is on record already.
      if (!acted.ok) return;
      const written = await on.table.transact([
        ...recordOf(
          on,
          file,
          acted.value,
          { at: now, code: 'department-silent', facts: { orderId, department, since: late.since, to } },
          workingTime,
        ),
        ...(await tellSupervisor(
          on,
          file.case,
          'river.department-silent',
          { orderId, department, since: late.since },
          now,
        )),
      ]);
      if (written.ok) return;
    }
  };
