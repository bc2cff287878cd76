import { decided, untilWritten } from '../../../platform/change.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { replayPage } from '../../../platform/replay.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { executionOf } from '../execution.ts';
import type { Attempt, DeliveryHead, DeliveryStatus } from '../model.ts';
import { webhookRoutes } from '../routes.ts';
import { mayReplay, replayed } from '../rules.ts';

const onItsWay = (status: DeliveryStatus): Problem =>
  problem('move-not-allowed', {
    detail: text('本轮投递尚未首次发送', 'The first attempt of this round is still to come'),
    extensions: { status },
  });

const noEndpoint = problem('conflict', {
  detail: text(
    '接收方没有可用的推送地址，请先更新地址',
    'The recipient has no endpoint: give it a new address first',
  ),
});

interface Asked {
  readonly id: string;
  readonly by: string;
  /** As a list said it stands: one that stands otherwise has been replayed, or taken, meanwhile. */
  readonly listed?: Pick<DeliveryHead, 'round' | 'status'>;
}

/** The next round of a delivery; undefined where it stands otherwise than was listed. */
const begin = async (
  { store, endpoints, table, clock }: WebhookDependencies,
  { id, by, listed }: Asked,
): Promise<Result<DeliveryHead | undefined, Problem>> => {
  const begun = await untilWritten(table, async () => {
    const stored = await store.find(id);
    if (!stored) return err(problem('not-found'));
    const now = clock.now();
    const { delivery: before } = stored;
    if (listed && (before.round !== listed.round || before.status !== listed.status))
      return decided(undefined);
    if (!mayReplay(before, now)) return err(onItsWay(before.status));
    if ((await endpoints.urlOf(before.recipient)) === undefined) return err(noEndpoint);
    const delivery = replayed(before, by, now);
    return decided(delivery, [
      store.replace({ delivery, version: stored.version, handedOver: true }),
      ...effectWrites(table, [executionOf(delivery)], now),
    ]);
  });
  if (begun.ok && begun.value) log.info('webhook.replayed', { deliveryId: id, round: begun.value.round, by });
  return begun;
};

export const replay = (on: WebhookDependencies) =>
  endpoint(webhookRoutes.replay, async ({ params, caller }) => {
    const begun = await begin(on, { id: params.id, by: caller.subject });
    return begun.ok ? answer(202, begun.value) : begun;
  });

const outcomeOf = (last: Attempt | undefined): string | undefined =>
  last?.failure ?? (last?.answer === undefined ? undefined : String(last.answer));

export const replayAll = (on: WebhookDependencies) =>
  endpoint(webhookRoutes.replayAll, async ({ body, caller }) => {
    const { status, recipient, type, error, limit, cursor, ...asked } = body;
    const replays = await replayPage(await on.store.list({ status, limit, cursor }), asked, {
      idOf: ({ id }) => id,
      atOf: ({ createdAt }) => createdAt,
      fits: (one) =>
        one.status === status &&
        (recipient === undefined || one.recipient.id === recipient) &&
        (type === undefined || one.type === type) &&
        (error === undefined || outcomeOf(one.lastAttempt) === error),
      replay: async (listed) => {
        const begun = await begin(on, { id: listed.id, by: caller.subject, listed });
        return begun.ok ? ok(begun.value ? 'replayed' : 'already-done') : begun;
      },
    });
    return answer(200, replays);
  });
