import { afterAll, beforeAll, describe } from 'vitest';
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
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  clerk(() => stage);
  applicant(() => stage);
  developer(() => stage);
  operator(() => stage);
  integrator(() => stage);
  // Days pass here: they come last, and the department says anew what the visitor said.
  tour(() => stage);
  department(() => stage);
  leader(() => stage);
});
