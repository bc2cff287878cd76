import { succeeded, type ApiCall } from '../client.ts';
import { application } from '../story.ts';
import { sampleEnterprises } from './enterprises.ts';

/** A joint installation just applied for, so that every desk has an order from the first day. Again it changes nothing. */
export const seedFirstCase = async (enterprise: ApiCall): Promise<void> => {
  const { uscc, name } = sampleEnterprises[1];
  const body = {
    ...application,
    applicant: { ...application.applicant, uscc, name },
    site: { region: '450304', address: '象山区样例路 8 号' },
  };
  succeeded(
    await enterprise('POST', '/v1/joint-installations', body, { 'idempotency-key': 'sample-first-case' }),
  );
};
