import { factsOf, type Facts } from '../../platform/table/facts.ts';
import type { Case } from './model.ts';

/** What a case is found by: by the enterprise, its project and the site; nobody's name. */
export const caseFacts = ({ id, channel, submittedAt, application }: Case): Facts => {
  const { applicant, project, site } = application;
  return factsOf({ received: submittedAt, kind: channel, region: site.region }, [
    ...[id, project?.code, applicant.uscc],
    ...[applicant.name, project?.name, site.address],
  ]);
};
