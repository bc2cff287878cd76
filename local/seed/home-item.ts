import { instant } from '../../functions/law/instant.ts';
import { dateOf } from '../../functions/law/plain-date.ts';
import { homeItem } from '../../functions/products/joint-installations/terms.ts';
import { succeeded, type ApiCall } from '../client.ts';
import sample from './home-item.json' with { type: 'json' };

/** By which citizens apply for their homes: what other places publish, and nothing of Guilin's. */
export const sampleHomeItem = (effectiveFrom: string) => ({
  ...sample,
  effectiveFrom,
  why: '样例：供试用，未经任何部门发布',
});

export const seedHomeItem = async (operator: ApiCall, clock: { now(): number }): Promise<void> => {
  const body = { ...sampleHomeItem(dateOf(instant(new Date(clock.now()).toISOString()))), replaces: 0 };
  const answer = await operator('PUT', `/v1/service-items/${homeItem}`, body);
  // A start that broke off has published it already.
  if (answer.status !== 412) succeeded(answer);
};
