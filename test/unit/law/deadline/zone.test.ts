import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const probe = fileURLToPath(new URL('zone-probe.ts', import.meta.url));
const printedIn = (zone: string): string =>
  execFileSync(process.execPath, [probe], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });

const inUtc = printedIn('UTC');

describe('the zone of the process', () => {
  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London', 'Asia/Kathmandu'])(
    '%s plays no part',
    (zone) => {
      const printed = printedIn(zone);
      expect(printed).toContain('2026-09-29T02:00:00.000Z');
      expect(printed).toBe(inUtc);
    },
    30_000,
  );
});
