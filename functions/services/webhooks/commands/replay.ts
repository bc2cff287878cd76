import { err, ok } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { replayPage } from '../../../platform/replay.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import type { Attempt } from '../model.ts';
import { namedDeliveries } from '../named.ts';
import { maySee } from '../owner.ts';
import { webhookRoutes } from '../routes.ts';
import { begin } from './begin-replay.ts';

export const replay = (on: WebhookDependencies) =>
  endpoint(webhookRoutes.replay, async ({ params, caller }) => {
    const found = await on.store.find(params.id);
    if (!found || !maySee(caller, found.delivery)) return err(problem('not-found'));
    const begun = await begin(on, { id: params.id, by: caller.subject });
    if (!begun.ok) return begun;
    const [shown] = await namedDeliveries(on.partners, begun.value ? [begun.value] : []);
    return answer(202, shown);
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
