import { afterAll, beforeAll, describe } from 'vitest';
import { hasBrowser } from './harness/chromium.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { projectOwner } from './journeys/project-owner.ts';
import { riverApplicant } from './journeys/river-applicant.ts';

/** What goes on for months: projects over their stages, and cases at the Li River window. */
describe.skipIf(!hasBrowser)('projects and the river', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ partners: 'silent' });
  }, 180_000);
  afterAll(() => stage.close());

  projectOwner(() => stage);
  riverApplicant(() => stage);
});
