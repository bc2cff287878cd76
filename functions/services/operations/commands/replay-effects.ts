import { err, ok, type Result } from '../../../common/result.ts';
import type { EffectItem } from '../../../platform/outbox/effects.ts';
import { Effect, isTelling, recipientOf } from '../../../platform/outbox/model.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { replayPage } from '../../../platform/replay.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { operationRoutes } from '../routes.ts';

/** What is shown of an effect, and what a filter can ask for. What it carries may be a token: that is not shown. */
const shown = ({ effect }: EffectItem) => {
  const read = Effect.safeParse(effect);
  if (!read.success) return { effect: 'unreadable' };
  const known = read.data;
  if (isTelling(known)) return { effect: known.effect, recipient: recipientOf(known).id, type: known.type };
  return {
    effect: known.effect,
    ...(known.effect === 'start-execution' && { machine: known.machine }),
  };
};

export const deadEffects = ({ setAside }: OperationDependencies) =>
  endpoint(operationRoutes.deadEffects, async ({ query: { state, ...page } }) => {
    const found = await setAside.list(state, page);
    return answer(200, {
      ...found,
      items: found.items.map((item) => {
        const { id, at, attempts, lastError } = item;
        return { id, at, ...shown(item), attempts, lastError };
      }),
    });
  });

const replayOne = async (
  { setAside, table, clock }: OperationDependencies,
  item: EffectItem,
  by: string,
): Promise<Result<'replayed' | 'already-done', Problem>> => {
  if (!Effect.safeParse(item.effect).success) return err(problem('conflict'));
  const written = await table.transact(setAside.replay(item, by, clock.now()));
  // Gone since it was read: another operator, or another try, was faster.
  if (!written.ok) return ok('already-done');
  log.info('effect.replayed', { effectId: item.id, by });
  return ok('replayed');
};

export const replayEffect = (on: OperationDependencies) =>
  endpoint(operationRoutes.replayEffect, async ({ params, caller }) => {
    const found = await on.setAside.find(params.id);
    if (!found) return err(problem('not-found'));
    const replayed = await replayOne(on, found, caller.subject);
    return replayed.ok ? answer(202, { id: params.id }) : replayed;
  });

export const replayEffects = (on: OperationDependencies) =>
  endpoint(operationRoutes.replayEffects, async ({ body, caller }) => {
    const { state, error, effect, machine, recipient, type, limit, cursor, ...asked } = body;
    const wanted = Object.entries({ effect, machine, recipient, type }).filter(
      ([, value]) => value !== undefined,
    );
    const page = await on.setAside.list(state, { limit, cursor });
    const replayed = await replayPage(page, asked, {
      idOf: ({ id }) => id,
      atOf: ({ at }) => at,
      fits: (item) => {
        const seen = new Map<string, string | undefined>(Object.entries(shown(item)));
        return (
          (error === undefined || item.lastError === error) &&
          wanted.every(([name, value]) => seen.get(name) === value)
        );
      },
      replay: (item) => replayOne(on, item, caller.subject),
    });
    return answer(200, replayed);
  });
