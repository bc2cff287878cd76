import { expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import type { ScoringDependencies } from '../../../../../functions/products/benefits/entitlements/scoring/dependencies.ts';
import { entering } from '../../../../../functions/products/benefits/entitlements/scoring/enter.ts';
import type { ScoringRound } from '../../../../../functions/products/benefits/entitlements/scoring/model.ts';
import { roundIdOf } from '../../../../../functions/products/benefits/entitlements/scoring/store.ts';
import { roundTold } from '../../../../../functions/products/benefits/entitlements/scoring/told.ts';
import { asOf, entitlement, policy } from '../entitlements/fixture.ts';
import { now, reviewer, round, terms } from './fixture.ts';

const window = (to: string) => ({ from: plainDate('2026-03-01'), to: plainDate(to) });

/** What is written and told when somebody applies while this round is there. */
const applying = async (found: ScoringRound, to: string) => {
  const scored = policy({
    ...{ mode: 'simple-application', windows: [window(to)], scoring: terms() },
    fund: { source: '测试资金', budget: null },
  });
  const id = roundIdOf(scored.code, window(to));
  const told: { row: unknown; to: unknown }[] = [];
  const on = {
    scoring: {
      find: () => Promise.resolve({ round: { ...found, id }, version: 1 }),
      isFull: () => Promise.resolve(false),
      enter: () => ['entered'],
      put: (_: unknown, after: ScoringRound) => [after],
    },
    timeline: { entry: (_: unknown, { code }: { code: string }) => code },
    teller: {
      tell: (row: unknown, _: unknown, { to: { partner } }: { to: { partner: unknown } }) => {
        told.push({ row, to: partner });
        return Promise.resolve([]);
      },
    },
  } as unknown as ScoringDependencies;
  const one = entitlement(100, scored);
  const entered = await entering(on, scored, { ...one, terms: { ...one.terms, scoring: id } }, asOf(now));
  return { writes: entered.ok ? entered.value.flat() : [], told };
};

it('a window that is extended moves the days of its round, and whoever is on the panel is told', async () => {
  const gone = reviewer(4, { left: { at: now, reason: '', turn: 0 } });
  const found = round({ window: window('2026-03-31'), reviewers: [reviewer(1), gone] });
  const { writes, told } = await applying(found, '2026-04-10');
  expect(writes).toContain('scoring.extended');
  expect(writes).toContainEqual(
    expect.objectContaining({ window: window('2026-04-10') }) as unknown as ScoringRound,
  );
  expect(told).toEqual([{ row: roundTold.extended, to: [{ kind: 'citizen', id: 'ct-1' }] }]);
});

it('one that finds its window as it was moves nothing, and nobody is told', async () => {
  const { writes, told } = await applying(round({ window: window('2026-04-10') }), '2026-04-10');
  expect([writes, told]).toEqual([['entered'], []]);
});
