import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { err } from '../../../../functions/common/result.ts';
import { DAY } from '../../../../functions/law/instant.ts';
import { httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import type { ToTell } from '../../../../functions/platform/outbox/batch.ts';
import {
  dueIndex,
  dueShardKeys,
  openShard,
  openShards,
} from '../../../../functions/platform/watch/index-keys.ts';
import { Escalations } from '../../../../functions/platform/watch/escalations.ts';
import { apply } from '../../../../functions/products/sandbox/commands/apply.ts';
import { move, show } from '../../../../functions/products/sandbox/commands/move.ts';
import { sandboxDependencies } from '../../../../functions/products/sandbox/dependencies.ts';
import { sandboxRoutes } from '../../../../functions/products/sandbox/routes.ts';
import { Dossiers } from '../../../../functions/services/dossiers/dossiers.ts';
import { record } from '../../../../functions/services/orders/commands/record-event.ts';
import { tellingOrders } from '../../services/telling/fixture.ts';
import { inbox } from '../../../../functions/services/orders/queries/read.ts';
import { orderRoutes } from '../../../../functions/services/orders/routes.ts';
import { newSecret } from '../../../../functions/services/partners/secrets.ts';
import { attempt, NotDelivered } from '../../../../functions/services/webhooks/attempt.ts';
import { tell } from '../../../../functions/services/webhooks/tell.ts';
import { partnerId, webhooks } from '../../services/webhooks/fixture.ts';
import { runs } from '../../../runs.ts';

vi.stubEnv('PERSON_KEYS_TABLE_NAME', 'persons');

const { inbox: inboxRoute, record: recordRoute } = orderRoutes;
const claims = { role: 'partner', sub: 'water', name: '李四', partner: partnerId };

const prepared = async () => {
  const on = await webhooks();
  await on.secrets.put(partnerId, { current: newSecret() });
  const context = { table: on.table, clock: on.clock };
  const orders = { ...tellingOrders(context), dossiers: new Dossiers(on.table) };
  const sandbox = { ...sandboxDependencies(context), isOpen: true };
  const make = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () =>
      Promise.resolve({ name: '水务', kind: 'utility', services: ['water', 'power'] }),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(),
  });
  const played = make(sandboxRoutes, { apply, move, show }, sandbox);
  const ordered = make(
    { inbox: inboxRoute, record: recordRoute } as never,
    { inbox, record } as never,
    orders as never,
  );
  let key = 0;
  const ask = async (
    handler: typeof played,
    routeKey: string,
    { id, body, query = {}, again = false }: { id?: string; body?: object; query?: object; again?: boolean },
  ) => {
    if (!again) key += 1;
    const answered = await handler(
      {
        routeKey,
        rawPath: routeKey.replace('{id}', id ?? ''),
        headers: { 'content-type': 'application/json', 'idempotency-key': `k${key}` },
        queryStringParameters: query,
        ...(body && { body: JSON.stringify(body) }),
        ...(id !== undefined && { pathParameters: { id } }),
        requestContext: {
          requestId: 'r',
          http: { method: routeKey.split(' ')[0], path: routeKey },
          authorizer: { jwt: { claims } },
        },
      } as unknown as HttpEvent,
      {} as never,
    );
    return { status: answered.statusCode, body: JSON.parse(answered.body ?? '{}') as Answered };
  };
  return {
    ...on,
    orders,
    applies: (services: readonly object[]) =>
      ask(played, 'POST /v1/sandbox/joint-installations', { body: { services } }),
    moves: (id: string, body: object, again = false) =>
      ask(played, 'POST /v1/sandbox/cases/{id}/moves', { id, body, again }),
    says: (id: string, body: object) =>
      ask(ordered, 'POST /v1/orders/{id}/events', { id, body: { eventId: `e${key}`, ...body } }),
    sees: (query: object) => ask(ordered, 'GET /v1/orders', { query }),
  };
};
interface Answered {
  readonly id: string;
  readonly status: string;
  readonly sandbox?: true;
  readonly items: readonly Answered[];
  readonly orders: readonly (Answered & {
    readonly allowed: readonly string[];
    readonly limits: Record<string, { readonly due: string; readonly breachedAt?: string }>;
  })[];
  readonly others: readonly string[];
}

const water = { service: 'water', dailyUseM3: 50, pipeDiameterMm: 200 };
const gas = { service: 'gas', m3PerHour: 20, use: '食堂' };
const telecom = { service: 'telecom', lines: 1, bandwidthMbps: 100 };

it('sends a joint application to its caller alone: what others would provide is asked of nobody', async () => {
  const on = await prepared();
  const { status, body } = await on.applies([water, gas]);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    sandbox: true,
    others: ['gas'],
    orders: [{ sandbox: true, status: 'pending' }],
  });
  expect(on.ofKind('order')).toHaveLength(1);
  expect((await on.applies([gas])).status).toBe(422);
  expect((await on.sees({})).body.items).toEqual([]);
  expect((await on.sees({ sandbox: 'true' })).body.items).toMatchObject([{ sandbox: true }]);
});

it('lets working days pass for one case, once for each request, and tells of what falls due by it', async () => {
  const on = await prepared();
  const { body: one } = await on.applies([water]);
  const due = one.orders[0]?.limits['acceptance']?.due ?? '';
  const passed = await on.moves(one.id, { type: 'let-pass', workingDays: 3 });
  const late = passed.body.orders[0]?.limits['acceptance'];
  expect(late?.breachedAt).toBe(late?.due);
  expect((late?.due ?? '') < due).toBe(true);
  expect((await on.moves(one.id, { type: 'let-pass', workingDays: 3 }, true)).body).toEqual(passed.body);
  const told = (on.ofKind('effect') as { effect?: { type?: string } }[]).map(({ effect }) => effect?.type);
  expect(told).toContain('order.overdue');
  expect(told).not.toContain('order.deadline-moved');
});

it('answers a return, sets the day of a survey, withdraws; and what no order allows is 409', async () => {
  const on = await prepared();
  const { body: one } = await on.applies([water]);
  const order = one.orders[0]?.id ?? '';
  expect((await on.moves(one.id, { type: 'correct' })).status).toBe(409);
  await on.says(order, { type: 'returned', reasons: ['图纸不清'] });
  expect((await on.moves(one.id, { type: 'correct' })).body.orders[0]?.status).toBe('pending');
  await on.says(order, { type: 'accepted' });
  const surveyed = await on.moves(one.id, { type: 'schedule-survey', surveyOn: '2026-03-05' });
  expect(surveyed.body.orders[0]).toMatchObject({ survey: { needed: true, agreedFor: '2026-03-05' } });
  expect((await on.moves(one.id, { type: 'withdraw' })).body.orders[0]?.status).toBe('withdrawn');
  expect((await on.moves(one.id, { type: 'make-late' })).status).toBe(409);
});

it('is not there on a stage without one', async () => {
  const on = await webhooks();
  const { isOpen } = sandboxDependencies({ table: on.table, clock: on.clock });
  expect(isOpen).toBe(false);
});

/** What a partner and the city may do in a case that is played. */
const step = fc.oneof(
  fc
    .constantFrom('accepted', 'planned', 'contracted', 'surveyed', 'constructed')
    .map((type) => ({ says: { type } })),
  fc.constant({ says: { type: 'returned', reasons: ['不清'] } }),
  fc.constant({ says: { type: 'suspended', ground: 'expert-review', until: '2026-03-20' } }),
  fc
    .constantFrom(
      { type: 'correct' },
      { type: 'withdraw' },
      { type: 'make-late' },
      { type: 'let-pass', workingDays: 5 },
      { type: 'let-pass', workingDays: 60 },
      { type: 'schedule-survey', surveyOn: '2026-03-05' },
    )
    .map((moves) => ({ moves })),
);

const itsOwn = ['chosen-endpoints', 'partner', 'partner-name', 'region-partner'];
const mayBe = ['order', 'part', 'order-event', 'timeline', 'effect', 'sandbox-case', 'idempotency'];
const sent = [
  'feed-event',
  'feed-head',
  'webhook-delivery',
  'webhook-attempt',
  'webhook-answer',
  'endpoint-unreached',
];

it('whatever is played, nothing of it is counted, nobody else is told, and all of it goes again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const on = await prepared();
      const { body: one } = await on.applies([water, telecom, gas]);
      for (const each of steps)
        if ('moves' in each) await on.moves(one.id, each.moves);
        else for (const { id } of one.orders) await on.says(id, each.says);

      // Everything said of it is for its caller, and marked; nothing else follows from it.
      const effects = on.ofKind('effect') as unknown as (ToTell & {
        readonly effect: Record<string, unknown>;
      })[];
      for (const { effect } of effects)
        expect(effect).toMatchObject({ effect: 'tell-partner', partner: partnerId, sandbox: true });
      await tell(on)(effects.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      const refuse = () => Promise.reject(new Error('Nobody is told'));
      on.tellTrouble = { paused: refuse, dead: refuse };
      const run = attempt({
        ...on,
        send: () => Promise.resolve(err('timeout')),
        realTime: () => new Date(),
        draw: () => 0,
      });
      for (const deliveryId of on.queued)
        for (let tries = 0; tries < 8; tries += 1) {
          await run({ deliveryId, round: 1 } as never).catch((error: unknown) => {
            if (!(error instanceof NotDelivered)) throw error;
          });
          on.clock.pass(DAY);
        }

      // Walked: every list and index by which anything is counted, swept, escalated, shown to others or handed on.
      const allKinds = [...mayBe, ...sent, ...itsOwn];
      const items = allKinds.flatMap((kind) => on.ofKind(kind)) as Record<string, unknown>[];
      expect(on.count()).toBe(items.length);
      for (const item of items.filter(({ kind }) => !itsOwn.includes(String(kind)))) {
        expect(item).not.toHaveProperty('dueShard');
        expect(item).not.toHaveProperty('openShard');
        if (item['listKey'] !== undefined) expect(item['listKey']).toBe(`ORDERS-SANDBOX#${partnerId}`);
        if (item['kind'] !== 'feed-head' && item['kind'] !== 'endpoint-unreached')
          expect(item['expiresAt'], String(item['kind'])).toEqual(expect.any(Number));
      }
      for (const key of dueShardKeys(dueIndex))
        expect((await on.table.query({ index: 'byDue', key, limit: 1 })).items).toEqual([]);
      for (let shard = 0; shard < openShards; shard += 1)
        expect((await on.table.query({ index: 'byOpen', key: openShard(shard), limit: 1 })).items).toEqual(
          [],
        );
      expect(await Array.fromAsync(on.orders.orders.openOf(partnerId))).toEqual([]);
      expect((await new Escalations(on.table).list(1, undefined)).items).toEqual([]);
      for (const status of ['dead', 'pending'] as const)
        expect((await on.store.list({ status, limit: 1 })).items).toEqual([]);
      expect(on.told).toEqual([]);
      // And its own feed has no number of it: the next real event is the first.
      expect(await on.feed.last({ kind: 'partner', id: partnerId })).toBe(0);
      const feed = await on.feed.after({ kind: 'partner', id: partnerId, endpoint: 'sandbox' }, 0, 400);
      expect(feed.map(({ sequence, sandbox }) => [sequence, sandbox])).toEqual(
        feed.map((_, n) => [n + 1, true]),
      );
    }),
    { numRuns: runs(40, 10) },
  );
}, 60_000);
