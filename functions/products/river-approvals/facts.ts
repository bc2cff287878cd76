import { factsOf, type Facts } from '../../platform/table/facts.ts';
import type { RiverCase } from './model.ts';

/** What a case is found by: by the enterprise, what it plans and where, and who reviews it; nobody's name. */
export const riverFacts = ({
  id,
  activity,
  submittedAt,
  applicant,
  site,
  planned,
  project,
  reviews,
}: RiverCase): Facts =>
  factsOf(
    {
      ...{ received: submittedAt, kind: activity, region: site.region },
      partners: reviews.map(({ partner }) => partner),
    },
    [...[id, project, applicant.uscc], ...[applicant.name, site.address, planned]],
  );
