import { own } from '../../common/own.ts';
import { text } from '../../common/text.ts';
import { DeadlineSpec } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import { OrderId, type Order } from '../orders/model.ts';
import { resolve } from '../partners/names.ts';
import { departmentIn, waitsFor } from '../partners/waits.ts';
import { letWait } from '../waiting/let-wait.ts';
import type { CommitmentDependencies } from './dependencies.ts';
import type { Made } from './model.ts';
import { barOf, checked, checkerOf, foundBy } from './rules.ts';
import { tellMade } from './tell.ts';
import type { StoredMade } from './made-commitments.ts';

/** What a department is asked when it is to check; nobody's name in it. */
const checkOrder = (made: Made, partner: string, known: Order['request'], { now }: AsOf): Order => {
  const { terms, subject, uscc, about, called, mending, id } = made;
  const { check, basis } = terms;
  const budget = check.way === 'checked' ? check.within : 3;
  return {
    id: OrderId.parse(newId('or', now)),
    kind: 'review',
    subject,
    partner,
    status: 'pending',
    request: {
      ...known,
      title: text(`承诺核查：${called.zh}`, `Check of a commitment: ${called.en}`),
      check: id,
      ...{ about, uscc, matter: terms.code, department: checkerOf(made), basis },
      ...(check.way === 'checked' && { how: check.how }),
      ...(mending !== undefined && { mending }),
      ...(made.replaces && { replaces: made.replaces }),
    },
    createdAt: now,
    limits: {
      promised: {
        deadline: DeadlineSpec.parse({ budget, kind: 'promised', basis, anchor: now, start: { by: 'push' } }),
      },
    },
  };
};

/** The department is asked to look; where nobody is it, the commitment waits for the name, and comes back by itself. */
export const askForCheck = async (
  on: CommitmentDependencies,
  stored: StoredMade,
  asOf: AsOf,
): Promise<Write[]> => {
  const { made } = stored;
  const wanted = departmentIn(made.region, checkerOf(made));
  const partner = resolve(await on.partners.claims(), wanted);
  if (!partner.ok) {
    const unnamed = { wanted, why: partner.error };
    const waiting = {
      waiter: { kind: 'commitment', id: made.id },
      applicant: { kind: 'enterprise', id: made.uscc },
      code: 'application.waiting-for-name',
      what: text(`承诺（${made.called.zh}）的核查`, `The check of a commitment (${made.called.en})`),
      data: { commitmentId: made.id },
    } as const;
    return [
      on.made.put({ ...stored, made: { ...made, waits: waitsFor(unnamed, asOf.now) } }, asOf),
      ...(await letWait(on, waiting, [unnamed], asOf.now)),
    ];
  }
  const known = (await own(on.committedCases, made.subject.kind)?.asks?.(made, asOf)) ?? {};
  const order = checkOrder(made, partner.value, known, asOf);
  const { waits: _, ...rest } = made;
  const next: Made = {
    ...rest,
    status: made.status === 'mending' ? 'mending' : 'in-check',
    limits: {},
    checker: partner.value,
    checkOrderId: order.id,
  };
  return [
    on.made.put({ ...stored, made: next }, asOf),
    on.timeline.entry(made.subject.id, { at: asOf.now, code: 'commitment.in-check', orderId: order.id }),
    ...(await on.orders.place(order, asOf.workingTime)),
  ];
};

/** What a change of a commitment leads to: on record, in its case, told; and who broke it makes no other for a time. */
export const changedWrites = async (
  on: CommitmentDependencies,
  stored: StoredMade,
  after: Made,
  asOf: AsOf,
): Promise<Write[]> => {
  const { made: before } = stored;
  const bar =
    after.brokenAt !== undefined && before.brokenAt === undefined ? barOf(after, asOf.now) : undefined;
  const facts = { matter: after.terms.code, about: after.about };
  return [
    on.made.put({ ...stored, made: after }, asOf),
    ...(bar ? [on.made.bar(after.uscc, bar)] : []),
    on.timeline.entry(after.subject.id, { at: asOf.now, code: `commitment.${after.status}`, facts }),
    ...((await own(on.committedCases, after.subject.kind)?.changed(after, asOf)) ?? []),
    ...(await tellMade(on, after, bar, asOf)),
  ];
};

/** A department has looked: kept, or broken. */
export const checkedBy = async (
  on: CommitmentDependencies,
  id: string,
  order: Order,
  asOf: AsOf,
): Promise<Write[]> => {
  const stored = await on.made.find(id);
  if (!stored || stored.made.checkOrderId !== order.id || stored.made.endedAt !== undefined) return [];
  const found = foundBy(order);
  if (!found) return [];
  const grounds = order.said?.at(-1)?.['grounds'];
  const after = checked(stored.made, found, typeof grounds === 'string' ? grounds : '', asOf.now);
  return changedWrites(on, stored, after, asOf);
};
