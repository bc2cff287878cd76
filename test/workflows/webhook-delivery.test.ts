import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf, millisBetween, MINUTE, SECOND } from '../../functions/law/instant.ts';
import { err, ok } from '../../functions/common/result.ts';
import { newSecret, type Secrets } from '../../functions/services/partners/secrets.ts';
import { attempt } from '../../functions/services/webhooks/attempt.ts';
import type { Outcome } from '../../functions/services/webhooks/rules.ts';
import { delivery, deliveryId, put, start, webhooks } from '../unit/services/webhooks/fixture.ts';
import { engine, execution } from './execution.ts';

/** The machine calls the real task over a table in memory; both go by the engine's clock. */
const delivering = async (answer: (tries: number) => Outcome | Error) => {
  const sfn = engine({ attempt: (payload) => run(payload as unknown as Parameters<typeof run>[0]) }, start);
  const on = { ...(await webhooks()), clock: { now: () => instantOf(sfn.clock.now()) } };
  await put(on, delivery());
  let tries = 0;
  const run = attempt({
    ...on,
    secrets: { recent: () => Promise.resolve({ current: newSecret() }) } as unknown as Secrets,
    send: () => {
      const next = answer((tries += 1));
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    realTime: () => new Date(),
    draw: () => 0.5,
  });
  const done = await sfn.run('statemachines/webhook-delivery.asl.json', {
    name: deliveryId(1),
    input: { deliveryId: deliveryId(1), round: 1 },
  });
  await sfn.advance(2 * DAY);
  const made = await on.store.find(deliveryId(1));
  return { run: done, attempts: made ? await on.store.attempts(made.delivery) : [] };
};

describe('webhook-delivery', () => {
  it('costs one transition when the first attempt is taken', async () => {
    const { run } = await delivering(() => ok({ status: 200 }));
    expect(run).toHaveSucceeded(expect.objectContaining({ status: 'delivered' }));
    expect(run.transitions).toBe(1);
  });

  it('waits for the moment the schedule gives, and costs two more for each attempt that fails', async () => {
    const { run, attempts } = await delivering((tries) =>
      tries < 3 ? err('connection-refused') : ok({ status: 200 }),
    );
    expect(run).toHaveSucceeded(expect.objectContaining({ status: 'delivered' }));
    expect(run.transitions).toBe(5);
    expect(attempts.map(({ at }) => millisBetween(start, at))).toEqual([
      0,
      5 * SECOND,
      5 * SECOND + 5 * MINUTE,
    ]);
  });

  it('ends after eight attempts with a delivery that is dead', async () => {
    const { run, attempts } = await delivering(() => ok({ status: 500 }));
    expect(run).toHaveSucceeded(expect.objectContaining({ status: 'dead' }));
    expect(run.transitions).toBe(15);
    expect(attempts).toHaveLength(8);
  });

  it('ends at once when the endpoint is gone', async () => {
    const { run } = await delivering(() => ok({ status: 410 }));
    expect(run).toHaveSucceeded(expect.objectContaining({ status: 'disabled' }));
    expect(run.transitions).toBe(1);
  });

  it('outlives breakdowns of its own function, which are no attempts', async () => {
    const { run, attempts } = await delivering((tries) =>
      tries < 4 ? new Error('broken') : ok({ status: 200 }),
    );
    expect(run).toHaveSucceeded(expect.objectContaining({ status: 'delivered' }));
    expect(run.transitions).toBe(1);
    expect(attempts).toHaveLength(1);
  });

  it('has the history that was recorded: one failure, a wait until the moment the task names, a success', async () => {
    const ask = 'Is the event delivered?';
    // Its message is the moment of the next attempt.
    const failed = lambdaError('NotDelivered', '2026-03-02T01:00:05.000Z');
    const mocks = { [ask]: [failed, lambda({ status: 'delivered' })] };
    const run = await execution('webhook-delivery', { deliveryId: 'wd_1', round: 1 }, { mocks });
    await run.advance('PT1M');
    expect(run).toHaveSucceeded();
    expect(run.calls(ask)).toHaveLength(2);
    expect(run).toMatchGolden('golden/webhook-delivery.history.txt');
  });
});
