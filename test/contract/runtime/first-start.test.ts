import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applicant } from '../../../local/story.ts';
import { clientOf } from '../../system/harness/client.ts';
import { clockOf } from '../../system/harness/clock.ts';
import { startInstanceProcess } from '../../system/harness/instance.ts';

/** The sample policies are published one after the other while enterprises are still being matched with the last. */
test('a healthy first start has samples of everything, a late payment too, and nothing to complain of', async () => {
  const instance = await startInstanceProcess({
    SEED: 'all',
    SIMULATED_PARTNERS: 'on',
    LOG_LEVEL: 'info',
  });
  try {
    expect(existsSync(join(instance.directory, 'sample-policies'))).toBe(true);
    // A journey ends once everything that could be done has been done.
    await clockOf(instance).settle();
    const lines = instance.output().split('\n');
    expect(lines.filter((line) => line.includes('"code":"matching.matched"'))).not.toEqual([]);
    expect(lines.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);

    const enterprise = clientOf(instance, { role: 'enterprise', uscc: applicant.uscc });
    const { body } = await enterprise('GET', '/v1/entitlements');
    const statuses = (body as { items: { status: string }[] }).items.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['awaiting-confirmation', 'paid', 'overdue']));
    const told = await enterprise('GET', '/v1/messages');
    expect((told.body as { items: { code: string }[] }).items.map(({ code }) => code)).toContain(
      'entitlement.overdue-notice',
    );
  } finally {
    await instance.dispose();
  }
}, 150_000);
