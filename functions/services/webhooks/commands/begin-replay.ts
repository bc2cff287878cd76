import { err, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { executionOf } from '../execution.ts';
import type { DeliveryHead, DeliveryStatus, Recipient } from '../model.ts';
import { mayReplay, replayed } from '../rules.ts';

const onItsWay = (status: DeliveryStatus): Problem =>
  problem('move-not-allowed', {
    detail: text('本轮投递尚未首次发送', 'The first attempt of this round is still to come'),
    extensions: { from: status },
  });

const noEndpoint = problem('conflict', {
  detail: text(
    '接收方没有可用的推送地址，请先更新地址',
    'The recipient has no endpoint: give it a new address first',
  ),
});

/** Why nothing of an endpoint is replayed: what it missed comes in its order when it is resumed, or is coming. */
export const standsStill = async (
  { troubles }: WebhookDependencies,
  recipient: Recipient,
): Promise<Problem | undefined> => {
  const state = (await troubles.find(recipient))?.trouble.state;
  if (state === undefined || state === 'failing') return undefined;
  return problem('conflict', {
    detail: text(
      '推送地址已暂停或正在补发，请先以测试事件恢复',
      'The endpoint is paused, or is catching up: a test event that it takes resumes it',
    ),
    extensions: { endpoint: state },
  });
};

interface Asked {
  readonly id: string;
  readonly by: string;
  /** As a list said it stands: one that stands otherwise has been replayed, or taken, meanwhile. */
  readonly listed?: Pick<DeliveryHead, 'round' | 'status'>;
}

/** The next round of a delivery; undefined where it stands otherwise than was listed. */
export const begin = async (
  on: WebhookDependencies,
  { id, by, listed }: Asked,
): Promise<Result<DeliveryHead | undefined, Problem>> => {
  const { store, endpoints, table, clock } = on;
  const begun = await untilWritten(table, async () => {
    const stored = await store.find(id);
    if (!stored) return err(problem('not-found'));
    const now = clock.now();
    const { delivery: before } = stored;
    if (listed && (before.round !== listed.round || before.status !== listed.status))
      return decided(undefined);
    if (!mayReplay(before, now)) return err(onItsWay(before.status));
    if ('none' in (await endpoints.find(before.recipient))) return err(noEndpoint);
    const stopped = await standsStill(on, before.recipient);
    if (stopped) return err(stopped);
    const delivery = replayed(before, by, now);
    return decided(delivery, [
      store.replace({ ...stored, delivery, handedOver: true }),
      ...effectWrites(table, [executionOf(delivery)], now),
    ]);
  });
  if (begun.ok && begun.value) log.info('webhook.replayed', { deliveryId: id, round: begun.value.round, by });
  return begun;
};
