import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { hasBrowser } from './harness/chromium.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { applicant } from './journeys/applicant.ts';
import { clerk } from './journeys/clerk.ts';
import { department } from './journeys/department.ts';
import { developer } from './journeys/developer.ts';
import { tour } from './journeys/tour.ts';
import { integrator } from './journeys/integrator.ts';
import { leader } from './journeys/leader.ts';
import { operator } from './journeys/operator.ts';

/** One platform and one browser for all journeys: each is somebody's morning, told in a file of its own. */
describe.skipIf(!hasBrowser)('the console', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ partners: 'silent' });
  }, 180_000);
  afterEach(() => stage.nobodyLeft());
  afterAll(() => stage.close());

  clerk(() => stage);
  applicant(() => stage);
  developer(() => stage);
  operator(() => stage);
  integrator(() => stage);
  // Days pass here: they come last.
  department(() => stage);
  leader(() => stage);
});

/** As a visitor meets it after `npm start`: partners that answer by themselves. */
describe.skipIf(!hasBrowser)('the tour', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ partners: 'simulated' });
  }, 180_000);
  afterEach(() => stage.nobodyLeft());
  afterAll(() => stage.close());

  tour(() => stage);
});
