import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { hasBrowser } from './harness/chromium.ts';
import { makeSamples, type Samples } from './harness/samples.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { applicant } from './journeys/applicant.ts';
import { withinBudgets } from './journeys/budgets.ts';
import { builders } from './journeys/builders.ts';
import { clerk } from './journeys/clerk.ts';
import { deadDeliveries } from './journeys/dead.ts';
import { department } from './journeys/department.ts';
import { developer } from './journeys/developer.ts';
import { tour } from './journeys/tour.ts';
import { everyScreen } from './journeys/every-screen.ts';
import { inbox } from './journeys/inbox.ts';
import { integrator } from './journeys/integrator.ts';
import { mailbox } from './journeys/mailbox.ts';
import { notices } from './journeys/notices.ts';
import { openPage } from './journeys/open-page.ts';
import { operator } from './journeys/operator.ts';
import { policyOfficer } from './journeys/policy-officer.ts';
import { projectOwner } from './journeys/project-owner.ts';
import { reporter } from './journeys/reporter.ts';
import { riverApplicant } from './journeys/river-applicant.ts';
import { whileDaysPass } from './journeys/while-days-pass.ts';

let samples: Samples;
beforeAll(async () => {
  if (hasBrowser) samples = await makeSamples();
}, 300_000);
afterAll(() => {
  if (hasBrowser) samples.remove();
});

/** One platform and one browser for these journeys: each is somebody's morning, told in a file of its own. */
describe.skipIf(!hasBrowser)('the console', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ samples, partners: 'silent' });
  }, 300_000);
  afterEach(() => stage.nobodyLeft());
  afterAll(() => stage.close());

  // Before anything else is told to the sample enterprise.
  mailbox(() => stage);
  clerk(() => stage);
  applicant(() => stage);
  developer(() => stage);
  operator(() => stage);
  integrator(() => stage);
  openPage(() => stage);
  policyOfficer(() => stage);
  reporter(() => stage);
  // The calendar moves here, and days pass from here on: these come after the others.
  notices(() => stage);
  // Before an endpoint that nobody listens at is paused.
  deadDeliveries(() => stage);
  projectOwner(() => stage);
  riverApplicant(() => stage);
  department(() => stage);
  builders(() => stage);
  whileDaysPass(() => stage);
  inbox(() => stage);
  everyScreen(() => stage);
  withinBudgets();
});

/** As a visitor meets it after `npm start`: partners that answer by themselves. */
describe.skipIf(!hasBrowser)('the tour', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ samples, partners: 'simulated' });
  }, 300_000);
  afterEach(() => stage.nobodyLeft());
  afterAll(() => stage.close());

  tour(() => stage);
});
