import { err, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import type { Partner, Retirement } from '../model.ts';
import { brokenBy, claimsWithout, mayBreak } from '../names.ts';
import { breaks } from '../refusals.ts';
import type { RestingOrders } from '../resting.ts';
import { partnerRoutes } from '../routes.ts';

const noSuccessor = invalid(
  '/successor',
  '须为另一家同类的在用合作方',
  'Is not another active partner of its kind',
);

const retiredOtherwise = problem('move-not-allowed', {
  detail: text('该合作方已停用', 'It has been retired, to another successor or to none'),
});

const rests = (orders: Awaited<ReturnType<RestingOrders['left']>>): Problem =>
  problem('conflict', {
    detail: text(
      '尚有未办结工单，请先办结，或指定接替单位',
      'Open orders rest on it: let them end, or name who takes them over',
    ),
    extensions: { orders: orders.map(({ id, kind, subject }) => ({ id, kind, subject })) },
  });

const mayFollow = (successor: Partner, { id, kind }: Partner): boolean =>
  successor.retired === undefined && successor.kind === kind && successor.id !== id;

const retired = async (
  on: PartnerDependencies,
  id: string,
  retirement: Retirement,
): Promise<Result<Partner, Problem>> => {
  const { partners, table, clock, needs, waiting, resting } = on;
  return untilWritten(table, async () => {
    const { reason, successor, letWait } = retirement;
    const found = await partners.open(id);
    if (!found) return err(problem('not-found'));
    const { partner } = found;
    if (partner.retired)
      return partner.retired.successor === successor ? decided(partner) : err(retiredOtherwise);
    const follows = successor === undefined ? undefined : await partners.open(successor);
    if (successor !== undefined && !(follows && mayFollow(follows.partner, partner))) return err(noSuccessor);
    const unanswered = await resting.left(id, successor !== undefined);
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
      // However many orders it has: they go to the successor behind the answer.
      ...(follows ? startExecution(table, 'in-pieces', `${id}-retired`, { of: 'partner', id }, now) : []),
    ]);
  });
};

export const retire = (on: PartnerDependencies) =>
  endpoint(partnerRoutes.retire, async ({ params: { id }, body }) => {
    const gone = await retired(on, id, body);
    if (!gone.ok) return gone;
    await on.secrets.remove(id);
    log.info('partner.retired', { partner: id });
    return answer(200, gone.value);
  });
