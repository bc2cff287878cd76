import { Fault } from '../../../common/fault.ts';
import { err, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { change, decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import type { Order } from '../../orders/model.ts';
import { hasEnded } from '../../orders/rules.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import type { Partner, Retirement } from '../model.ts';
import { brokenBy, claimsWithout, mayBreak } from '../names.ts';
import { breaks } from '../refusals.ts';
import { partnerRoutes } from '../routes.ts';

const noSuccessor = invalid(
  '/successor',
  '须为另一家同类的在用合作方',
  'Is not another active partner of its kind',
);

const retiredOtherwise = problem('move-not-allowed', {
  detail: text('该合作方已停用', 'It has been retired, to another successor or to none'),
});

const rests = (orders: readonly Order[]): Problem =>
  problem('conflict', {
    detail: text(
      '尚有未办结工单，请先办结，或指定接替单位',
      'Open orders rest on it: let them end, or name who takes them over',
    ),
    extensions: { orders: orders.map(({ id, kind, subject }) => ({ id, kind, subject })) },
  });

/** Named in a refusal: the first of them. */
const shown = 50;

/** What is asked of a provider or a bureau goes over. A letter stays where its time of silence runs (Art. 10), and an opinion with the department that a case names. */
const goesOver = ({ kind, subject }: Order): boolean =>
  kind === 'work-order' || kind === 'payment' || (kind === 'review' && subject.kind === 'entitlement');

/** What of its open orders nobody would answer: a letter may lie behind any number of work orders. */
const left = async (
  { orders }: PartnerDependencies,
  id: string,
  { successor }: Retirement,
): Promise<readonly Order[]> => {
  const found: Order[] = [];
  for await (const { order } of orders.openOf(id)) {
    if (successor === undefined || !goesOver(order)) found.push(order);
    if (found.length === shown) break;
  }
  return found;
};

const mayFollow = (successor: Partner, { id, kind }: Partner): boolean =>
  successor.retired === undefined && successor.kind === kind && successor.id !== id;

const retired = async (
  on: PartnerDependencies,
  id: string,
  retirement: Retirement,
): Promise<Result<Partner, Problem>> => {
  const { partners, table, clock, needs, waiting } = on;
  return untilWritten(table, async () => {
    const { reason, successor, letWait } = retirement;
    const found = await partners.open(id);
    if (!found) return err(problem('not-found'));
    const { partner } = found;
    if (partner.retired)
      return partner.retired.successor === successor ? decided(partner) : err(retiredOtherwise);
    const follows = successor === undefined ? undefined : await partners.open(successor);
    if (successor !== undefined && !(follows && mayFollow(follows.partner, partner))) return err(noSuccessor);
    const unanswered = await left(on, id, retirement);
    if (unanswered.length > 0) return err(rests(unanswered));
    const claims = await partners.claims();
    const after = claimsWithout(claims, partner.id, successor);
    const broken = mayBreak(claims, after) ? brokenBy(await needs(), claims, after) : [];
    if (broken.length > 0 && !letWait) return err(breaks(broken));
    const now = clock.now();
    const gone: Partner = { ...partner, retired: { at: now, reason, ...(successor && { successor }) } };
    return decided(gone, [
      ...partners.write({ ...found, partner: gone }, partner),
      ...(follows ? [partners.touch(follows)] : []),
      ...partners.writeClaims(claims, after),
      ...(await waiting.wake(now)),
    ]);
  });
};

/** One pass over its open orders: those that go over go to the successor, one by one. */
const handOverOnce = async (on: PartnerDependencies, from: string, to: string): Promise<number> => {
  let moved = 0;
  for await (const { order } of on.orders.openOf(from)) {
    if (!goesOver(order)) continue;
    const written = await change(on, {
      find: () => on.orders.find(order.id),
      decide: async (stored, asOf) => {
        const over = hasEnded(stored.order) || stored.order.partner !== from;
        return decided(!over, over ? [] : await on.orders.handOver(stored, to, asOf));
      },
    });
    if (!written.ok) throw new Fault(`Order ${order.id} could not be handed over`);
    if (written.value) moved += 1;
  }
  return moved;
};

/**
 * A repeat goes on where a crash left it. Passes are made until one finds nothing, for an order may have been placed, or
 * have gone on, behind the last one.
 */
const handOver = async (on: PartnerDependencies, from: string, to: string): Promise<number> => {
  const moved = await handOverOnce(on, from, to);
  return moved === 0 ? 0 : moved + (await handOver(on, from, to));
};

export const retire = (on: PartnerDependencies) =>
  endpoint(partnerRoutes.retire, async ({ params: { id }, body }) => {
    const gone = await retired(on, id, body);
    if (!gone.ok) return gone;
    const orders = body.successor === undefined ? 0 : await handOver(on, id, body.successor);
    await on.secrets.remove(id);
    log.info('partner.retired', { partner: id, orders });
    return answer(200, gone.value);
  });
