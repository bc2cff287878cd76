import { SFNClient } from '@aws-sdk/client-sfn';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effectBatch } from '../../../../functions/platform/outbox/batch.ts';
import { effectWrites } from '../../../../functions/platform/outbox/effects.ts';
import { SetAside } from '../../../../functions/platform/outbox/set-aside.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';
import type { Partner } from '../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../functions/services/partners/partners.ts';
import { webhookDependencies } from '../../../../functions/services/webhooks/dependencies.ts';
import type { FeedEvent } from '../../../../functions/services/webhooks/model.ts';
import { deliveryIdOf, tell, type TellDependencies } from '../../../../functions/services/webhooks/tell.ts';
import { deliver } from '../../../../local/functions/batches.ts';
import { handClock, memoryTable, partner, start } from './fixture.ts';
import { tellOperatorsOfDead } from '../../../../functions/services/telling/dead-effects.ts';
import { runs } from '../../../runs.ts';

const partners = ['pt_1', 'pt_2', 'pt_3'] as const;

/** When a process is killed: at which of its calls, and whether that call still reaches the other side. */
interface Kill {
  readonly atCall: number;
  readonly reaches: boolean;
}

/** A process whose every call may be its last one: from then on nothing it does reaches anybody. */
const process = (kill: Kill | undefined) => {
  let calls = 0;
  const dead = () => kill !== undefined && calls > kill.atCall;
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (kill !== undefined && calls > kill.atCall) {
      if (calls === kill.atCall + 1 && kill.reaches) await work();
      throw new Error('killed');
    }
    return work();
  };
  return { call, dead };
};

const mortal = (table: Table, { call }: ReturnType<typeof process>): Table =>
  new Proxy(table, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) =>
        call(() => (member as (...all: unknown[]) => Promise<unknown>).apply(target, args));
    },
  });

interface Scene {
  /** Whom each event is for, in the order of their transactions. */
  readonly events: readonly number[];
  readonly batchSize: number;
  readonly kills: readonly (Kill | null)[];
  /** Whether a run that was thought dead goes on beside the one that takes its place. */
  readonly twins: readonly boolean[];
}

const scenes: fc.Arbitrary<Scene> = fc.record({
  events: fc.array(fc.nat(2), { minLength: 1, maxLength: 90 }),
  batchSize: fc.integer({ min: 1, max: 80 }),
  kills: fc.array(fc.option(fc.record({ atCall: fc.nat(8), reaches: fc.boolean() })), { maxLength: 12 }),
  twins: fc.array(fc.boolean(), { maxLength: 12 }),
});

/** The stream brings the events as Lambda does, to processes that are killed and doubled. */
const play = async ({ events, batchSize, kills, twins }: Scene) => {
  const { table } = memoryTable();
  const clock = handClock();
  const registered = new Partners(table);
  for (const id of partners) await registered.add({ ...partner, id, name: id } as Partner);
  const queued = new Set<string>();
  const effects = events.map((to) => {
    return { effect: 'tell-partner', partner: partners[to] ?? '', type: 'x', data: {} } as const;
  });
  const writes = effectWrites(table, effects, start);
  await table.transact(writes);
  const records = writes.map(({ Put }, place) => ({
    dynamodb: {
      SequenceNumber: String(place),
      Keys: { pk: Put?.Item?.['pk'], sk: Put?.Item?.['sk'] } as never,
      NewImage: Put?.Item as never,
    },
  }));
  const [nextKill, nextTwin] = [[...kills], [...twins]];

  const run = async (batch: readonly (typeof records)[number][], kill: Kill | undefined) => {
    const own = process(kill);
    const mine = mortal(table, own);
    const on: TellDependencies = {
      ...webhookDependencies({ table: mine, clock }),
      queue: (bodies) =>
        own.call(() => {
          for (const body of bodies) queued.add((JSON.parse(body) as { deliveryId: string }).deliveryId);
          return Promise.resolve([]);
        }),
    };
    const answer = await effectBatch({
      carriers: { stepFunctions: new SFNClient({}), machineArn: String },
      setAside: new SetAside({ table: mine, clock }, tellOperatorsOfDead(mine)),
      retryLater: () => Promise.reject(new Error('Nothing is to wait here')),
      tell: tell(on),
      read: (attributes) => attributes,
    })({ Records: [...batch] });
    if (own.dead())
      return {
        ok: false,
        functionError: 'Unhandled',
        payload: { errorType: '', errorMessage: '', trace: [] },
      } as const;
    return { ok: true, payload: answer } as const;
  };

  for (let from = 0; from < records.length; from += batchSize)
    await deliver(records.slice(from, from + batchSize), {
      policy: { bisect: true, maximumRetries: -1, maximumAgeMs: -1, reportsFailures: true },
      identifier: ({ dynamodb }) => dynamodb.SequenceNumber,
      ageOf: () => 0,
      invoke: async (batch) => {
        const kill = nextKill.shift() ?? undefined;
        const [answer] = await Promise.all([
          run(batch, kill),
          ...(nextTwin.shift() ? [run(batch, nextKill.shift() ?? undefined)] : []),
        ]);
        return answer;
      },
      taken: () => undefined,
      exhausted: () => expect.unreachable('Nothing is given up'),
      pause: () => Promise.resolve(),
    });

  const { feed } = webhookDependencies({ table, clock });
  const feeds = new Map<string, FeedEvent[]>();
  for (const id of partners) feeds.set(id, await feed.after({ kind: 'partner', id }, 0, 100));
  const ids = records.map(({ dynamodb }) => deliveryIdOf((dynamodb.NewImage as { id: string }).id));
  return {
    feeds,
    queued,
    ids,
    dead: (await new SetAside({ table, clock }, tellOperatorsOfDead(table)).list('dead', { limit: 100 }))
      .items,
  };
};

it('each recipient’s feed is 1, 2, 3 … in the order of the transactions, each event once, whoever dies when', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const { feeds, queued, ids, dead } = await play(scene);
      for (const [at, id] of partners.entries()) {
        const wanted = ids.filter((_, index) => scene.events[index] === at);
        const events = feeds.get(id) ?? [];
        expect(events.map((event) => event.id)).toEqual(wanted);
        expect(events.map(({ sequence }) => sequence)).toEqual(wanted.map((_, index) => index + 1));
      }
      // And each is on its way, or will be.
      expect([...queued].toSorted()).toEqual([...ids].toSorted());
      expect(dead).toEqual([]);
    }),
    { numRuns: runs(60, 15) },
  );
});
