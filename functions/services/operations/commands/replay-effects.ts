import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { operationRoutes } from '../routes.ts';

export const deadEffects = ({ dead }: OperationDependencies) =>
  endpoint(operationRoutes.deadEffects, async ({ query }) => {
    const page = await dead.list(query.limit, query.cursor);
    return answer(200, {
      ...page,
      // What an effect carries may be a token: only its kind is shown.
      items: page.items.map(({ id, at, effect: { effect }, attempts, lastError }) => {
        return { id, at, effect, attempts, lastError };
      }),
    });
  });

/** A new effect takes the dead one's place: the stream carries out what is new. */
export const replayEffect = ({ dead, table, clock }: OperationDependencies) =>
  endpoint(operationRoutes.replayEffect, async ({ params }) => {
    const found = await dead.find(params.id);
    if (!found) return err(problem('not-found'));
    const written = await table.transact([
      table.write.remove(found),
      ...effectWrites(table, [found.effect], clock.now()),
    ]);
    if (!written.ok) return err(problem('conflict'));
    log.info('effect.replayed', { effectId: params.id });
    return answer(202, { id: params.id });
  });
