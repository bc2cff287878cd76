import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCity, type City } from './harness/city.ts';
import { killedAtRandom } from './harness/kills.ts';
import { expectNothingLost } from './harness/nothing-lost.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ LIBAN_RATE_LIMITS: 'off' });
});
afterAll(() => city.close());

it('loses nothing that it has acknowledged, killed twice at random moments under load', async () => {
  const kills = await killedAtRandom(city, 2, 20_261_130);
  expect(kills.acknowledged.applications.length).toBeGreaterThan(0);
  await expectNothingLost(city, kills);
});
