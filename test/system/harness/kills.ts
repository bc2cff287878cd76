import { setTimeout as sleep } from 'node:timers/promises';
import { application, services, usccOf, type City } from './city.ts';
import type { Call, Reply } from './client.ts';
import { seeded } from '../../unit/products/benefits/policies/population.ts';

/** What was answered with success: from then on it must be there. */
export interface Acknowledged {
  readonly applications: { uscc: string; key: string; body: object; answer: { id: string } }[];
  readonly events: { service: (typeof services)[number]; orderId: string; eventId: string }[];
}

export interface Kills {
  readonly acknowledged: Acknowledged;
  /** Requests whose answer a kill took: each was sent again under its key. */
  readonly unanswered: number;
  readonly kills: number;
}

const writers = 4;
/** From a restart to the next kill, at most: a case takes some hundred milliseconds to its orders and webhooks. */
const longestLifeMs = 3_000;
/** A request that died can be sent again after it (`platform/http/idempotency.ts`). */
const leaseOfARequest = 'PT1M';

/** Until it is answered: whoever does not know whether it was done asks again, in the same words. */
const untilAnswered = async (
  ask: () => Promise<Reply>,
  isUp: () => boolean,
  unanswered: () => void,
): Promise<Reply> => {
  for (;;) {
    const wasUp = isUp();
    try {
      const reply = await ask();
      if (reply.status < 300) return reply;
      // While it is down its port may be somebody else's. In flight, or starting: to be asked again.
      if (wasUp && isUp() && ![409, 503].includes(reply.status))
        throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    } catch (error) {
      // What is no failure of the connection, nor of a stranger at its port, is the test's own.
      if (!(error instanceof TypeError) && wasUp && isUp()) throw error;
      unanswered();
    }
    await sleep(50);
  }
};

/** Kills everything at random moments while it is written to, and starts it again on the same data. */
export const killedAtRandom = async (city: City, times: number, seed: number): Promise<Kills> => {
  const random = seeded(seed);
  const acknowledged: Acknowledged = { applications: [], events: [] };
  let unanswered = 0;
  let over = false;
  let serial = 0;
  let up = true;
  const answered = (ask: () => Promise<Reply>) =>
    untilAnswered(
      ask,
      () => up,
      () => (unanswered += 1),
    );

  const apply = async (owner: Call, uscc: string): Promise<void> => {
    const number = (serial += 1);
    const body = application(uscc, [services[number % services.length] ?? 'water']);
    const key = `killed-${number}`;
    const headers = { 'idempotency-key': key };
    const reply = await answered(() => owner('POST', '/v1/joint-installations', { body, headers }));
    acknowledged.applications.push({ uscc, key, body, answer: reply.body as { id: string } });
  };

  /** A utility accepts an order of its inbox that it has not accepted yet. */
  const accept = async (service: (typeof services)[number]): Promise<void> => {
    const { call } = city.utilities[service];
    const inbox = await answered(() => call('GET', '/v1/orders?limit=20'));
    const { items } = inbox.body as { items: readonly { id: string }[] };
    const open = items.find(({ id }) => acknowledged.events.every(({ orderId }) => orderId !== id));
    if (!open) return;
    const eventId = `accepted-${open.id}`;
    await answered(() =>
      call('POST', `/v1/orders/${open.id}/events`, { body: { eventId, type: 'accepted' } }),
    );
    acknowledged.events.push({ service, orderId: open.id, eventId });
  };

  const write = async (number: number): Promise<void> => {
    const uscc = usccOf(500 + number);
    const owner = owners[number] ?? city.enterprise(uscc);
    const service = services[number % services.length] ?? 'water';
    while (!over) {
      await apply(owner, uscc);
      await accept(service);
    }
  };

  const owners = Array.from({ length: writers }, (_, number) => city.enterprise(usccOf(500 + number)));
  // Tokens come from the instance: each is fetched while it is there.
  for (const { call } of Object.values(city.utilities)) await call('GET', '/v1/orders?limit=1');
  for (const owner of owners) await owner('GET', '/v1/joint-installations');
  const writing = Promise.all(Array.from({ length: writers }, (_, number) => write(number)));
  for (let kill = 0; kill < times; kill += 1) {
    // Whichever ends first: a writer that fails is not waited for.
    await Promise.race([sleep(random.between(0, longestLifeMs)), writing]);
    up = false;
    await city.instance.kill();
    await city.instance.restart();
    up = true;
  }
  over = true;
  // What a dead process had begun is held until its lease ends: its time goes by now, not a minute of ours.
  await city.clock.advance(leaseOfARequest);
  await writing;
  return { acknowledged, unanswered, kills: times };
};
