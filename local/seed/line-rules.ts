import { LineRules } from '../../functions/products/joint-installations/external/rules-model.ts';
import { shippedRules } from '../../functions/products/joint-installations/external/rules.ts';
import { dateOf } from '../../functions/law/plain-date.ts';
import { instant } from '../../functions/law/instant.ts';
import { succeeded, type ApiCall } from '../client.ts';
import samples from './line-rules.json' with { type: 'json' };

/** What other places publish, for three regions of Guilin to be tried with: none of it is Guilin's, and each says so. */
const sampleRules = samples.map(({ region, ...rules }) => ({
  region,
  rules: LineRules.parse({ ...shippedRules(), ...rules, sample: true }),
}));

/** Publishes the samples once; what somebody has published since stays. */
export const seedLineRules = async (operator: ApiCall, clock: { now(): number }): Promise<void> => {
  for (const { region, rules } of sampleRules) {
    const path = `/v1/line-rules/${region}`;
    const known = succeeded<{ version: number; region: string }>(await operator('GET', path));
    if (known.version > 0 && known.region === region) continue;
    const effectiveFrom = dateOf(instant(new Date(clock.now()).toISOString()));
    const body = { ...rules, effectiveFrom, why: '样例：供试用，未经任何部门发布', replaces: 0 };
    succeeded(await operator('PUT', path, body));
  }
};
