import { afterAll, beforeAll, describe } from 'vitest';
import { hasBrowser } from './harness/chromium.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { applicant } from './journeys/applicant.ts';
import { clerk } from './journeys/clerk.ts';
import { department } from './journeys/department.ts';
import { developer } from './journeys/developer.ts';
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
  developer(() => stage);
  // After the others: it moves the clock.
  tour(() => stage);
  // And the department says anew what the visitor said.
  department(() => stage);
});
