import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import type { ScoringDependencies } from '../../../../../functions/products/benefits/entitlements/scoring/dependencies.ts';
import { extendedWindow } from '../../../../../functions/products/benefits/entitlements/scoring/extend.ts';
import type { ScoringRound } from '../../../../../functions/products/benefits/entitlements/scoring/model.ts';
import { watchedRound } from '../../../../../functions/products/benefits/entitlements/scoring/settle.ts';
import { asOf } from '../entitlements/fixture.ts';
import { now, reviewer, round } from './fixture.ts';

const window = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
const [asItWas, longer] = [window('2026-03-01', '2026-03-31'), window('2026-03-01', '2026-04-10')];

const inForce = (...windows: object[]) =>
  ({ published: () => Promise.resolve(windows.length > 0 ? { policy: { windows } } : undefined) }) as never;

describe('the window of a round', () => {
  it.each([
    ['longer in the policy in force', inForce(longer), {}, longer],
    ['as it was', inForce(asItWas), {}, undefined],
    ['shorter: nothing is taken from who scores', inForce(window('2026-03-01', '2026-03-20')), {}, undefined],
    ['beside one of another time', inForce(asItWas, window('2026-09-01', '2026-09-30')), {}, undefined],
    ['of a policy that has ended', inForce(), {}, undefined],
    ['of what is published', inForce(longer), { status: 'published', turn: 1 } as const, undefined],
    ['of what is scored anew', inForce(longer), { status: 'scoring', turn: 1 } as const, undefined],
  ])('%s', async (_, policies, said, expected) => {
    const found: ScoringRound = { ...round({ window: asItWas, status: 'scoring' }), ...said };
    expect(await extendedWindow({ policies }, found)).toEqual(expected);
  });
});

it('nothing is published inside a window that was extended, though nobody applied since and all have scored', async () => {
  const told: unknown[] = [];
  const on = {
    policies: inForce(longer),
    scoring: { put: (_: unknown, after: ScoringRound) => [after] },
    timeline: { entry: (_: unknown, { code }: { code: string }) => code },
    teller: { tell: (row: unknown) => (told.push(row), Promise.resolve([])) },
  } as unknown as ScoringDependencies;
  const before = round({ window: asItWas, status: 'scoring', reviewers: [reviewer(1)] });
  const looked = { round: before, version: 1, dues: { scoring: now }, standings: [], said: [] };
  const writes = await watchedRound(on).rewrite(looked, { limits: {}, acted: [] }, asOf(now));
  expect(writes).toContain('scoring.extended');
  expect(writes).not.toContain('scoring.published');
  expect(writes).toContainEqual(
    expect.objectContaining({ window: longer, status: 'scoring' }) as unknown as ScoringRound,
  );
  expect(told).toHaveLength(1);
});
