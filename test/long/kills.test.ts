import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCity, type City } from '../system/harness/city.ts';
import { killedAtRandom } from '../system/harness/kills.ts';
import { expectNothingLost } from '../system/harness/nothing-lost.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ LIBAN_RATE_LIMITS: 'off' });
});
afterAll(() => city.close());

/** Another every time, and printed: `KILL_SEED=…` kills at the same moments again. */
const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 30));

const times = Number(process.env['KILLS'] ?? 100);

it(`loses nothing that it has acknowledged, killed ${times} times at random moments under load`, async () => {
  const kills = await killedAtRandom(city, times, seed);
  const { applications, events } = kills.acknowledged;
  console.log(
    `seed ${seed}: ${kills.kills} kills, ${applications.length} applications and ${events.length} events ` +
      `acknowledged, ${kills.unanswered} requests without an answer`,
  );
  expect(applications.length).toBeGreaterThan(0);
  await expectNothingLost(city, kills);
});
