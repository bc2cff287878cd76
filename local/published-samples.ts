import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf } from '../functions/law/plain-date.ts';
import { apiClient } from './client.ts';
import type { Instance } from './instance.ts';
import type { SampleOptions } from './sample-options.ts';

/**
 * Publishes the sample policies behind a platform that is ready, once for a data directory: nobody waits for them. What is
 * broken off goes on at the next start.
 */
export const startPublishedSamples = (
  instance: Instance,
  { dataDirectory, seed }: Pick<SampleOptions, 'dataDirectory' | 'seed'>,
): { close(): Promise<void> } => {
  const done = join(dataDirectory, 'sample-published');
  if (seed !== 'all' || existsSync(done)) return { close: () => Promise.resolve() };
  let stopped = false;
  const operator = apiClient(instance.endpoints.api, () => instance.token({ role: 'operator' }));
  const publish = async (): Promise<void> => {
    // Read now and not at each start.
    const { publishSamples } = await import('./seed/publish.ts');
    const policies = await publishSamples(
      operator,
      () => dateOf(instance.clock.instant()),
      () => !stopped,
    );
    if (policies === undefined) return;
    writeFileSync(done, '');
    console.log(
      `Published as samples（样例）: ${policies} policies from their sources (docs/guides/policies.md)`,
    );
  };
  const published = publish().catch((error: unknown) => {
    if (!stopped) console.warn('The sample policies are not all published; the next start goes on:', error);
  });
  return {
    close: () => {
      stopped = true;
      return published;
    },
  };
};
