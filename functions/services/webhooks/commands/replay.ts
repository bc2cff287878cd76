import { decided, untilWritten } from '../../../platform/change.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { executionOf } from '../execution.ts';
import type { DeliveryStatus } from '../model.ts';
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

export const replay = ({ store, endpoints, table, clock }: WebhookDependencies) =>
  endpoint(webhookRoutes.replay, async ({ params }) => {
    const begun = await untilWritten(table, async () => {
      const stored = await store.find(params.id);
      if (!stored) return err(problem('not-found'));
      const now = clock.now();
      if (!mayReplay(stored.delivery, now)) return err(onItsWay(stored.delivery.status));
      if ((await endpoints.urlOf(stored.delivery.recipient)) === undefined) return err(noEndpoint);
      const delivery = replayed(stored.delivery, now);
      return decided(delivery, [
        store.replace({ ...stored, delivery }),
        ...effectWrites(table, [executionOf(delivery)], now),
      ]);
    });
    if (!begun.ok) return begun;
    const { id, round } = begun.value;
    log.info('webhook.replayed', { deliveryId: id, round });
    return answer(202, begun.value);
  });
