import { factsOf, type Facts } from '../../platform/table/facts.ts';
import { enterpriseOf } from './applicant.ts';
import type { Case } from './model.ts';

/** What a case is found by: by the enterprise, its project and the site; nobody's name, and no home by where it is. */
export const caseFacts = ({ id, channel, submittedAt, application }: Case): Facts => {
  const { project, site } = application;
  const enterprise = enterpriseOf(application);
  return factsOf({ received: submittedAt, kind: channel, region: site.region }, [
    id,
    ...(enterprise ? [project?.code, enterprise.uscc, enterprise.name, project?.name, site.address] : []),
  ]);
};
