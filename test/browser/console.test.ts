import { afterAll, beforeAll, describe } from 'vitest';
import { hasBrowser } from './harness/chromium.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { applicant } from './journeys/applicant.ts';
import { clerk } from './journeys/clerk.ts';
import { department } from './journeys/department.ts';
import { tour } from './journeys/tour.ts';

/** One platform and one browser for all journeys: each is somebody's morning, told in a file of its own. */
describe.skipIf(!hasBrowser)('the console', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  clerk(() => stage);
  applicant(() => stage);
  department(() => stage);
  // Last: it moves the clock.
  tour(() => stage);
});
