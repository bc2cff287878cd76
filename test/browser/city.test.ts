import { afterAll, beforeAll, describe } from 'vitest';
import { hasBrowser } from './harness/chromium.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { notices } from './journeys/notices.ts';
import { policyOfficer } from './journeys/policy-officer.ts';

/** Those who answer for the city's rules and promises: calendars, policies, reports. On a platform of their own, whose days pass. */
describe.skipIf(!hasBrowser)('the console of the city', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ partners: 'silent' });
  }, 180_000);
  afterAll(() => stage.close());

  policyOfficer(() => stage);
  // Days pass here: it comes last.
  notices(() => stage);
});
