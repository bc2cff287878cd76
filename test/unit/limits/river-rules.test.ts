import { describe, expect, it } from 'vitest';
import { publishedLimits } from '../../../functions/products/river-approvals/rules/published.ts';
import { sampleRules } from '../../../functions/products/river-approvals/rules/sample.ts';
import { instant } from '../../../functions/law/instant.ts';
import { limitsHold, type Row } from './rows.ts';

const always = instant('2000-01-01T00:00:00.000Z');
const { rules, prohibited, free } = publishedLimits({
  ...{ version: 1, effectiveAt: always, publishedAt: always },
  document: sampleRules(),
});

/** The whole of a case by the shipped samples, promised/statutory working days; `scenic` where its body comes first. */
const whole: readonly [level: string, activities: string, limit: string][] = [
  ['core', 'construction tourism berth water-intake', 'scenic 27/45'],
  ['core', 'planting', '27/45'],
  ['core', 'advertising event', 'scenic 23/42'],
  ['scenic', 'construction discharge tourism lodging berth water-intake sand-mining', 'scenic 23/42'],
  ['scenic', 'planting', '20/37'],
  ['main-stream', 'construction water-intake planting', '20/37'],
  ['basin', 'construction discharge water-intake quarrying sand-mining lodging', '13/30'],
];

describe('limits by the rules of the Li River window', () => {
  limitsHold(
    whole.flatMap(([level, activities, limit]) =>
      activities.split(' ').map((activity): Row => [
        `${activity}, ${level}`,
        limit,
        () => {
          const rule = rules.find((one) => one.level === level && one.activity === activity);
          const { promised, statutory } = rule?.limit ?? {};
          return `${rule?.scenic ? 'scenic ' : ''}${promised?.budget}/${statutory?.budget}`;
        },
      ]),
    ),
  );

  it('are within what art. 42(2) allows of joint handling', () =>
    expect(Math.max(...rules.map(({ limit }) => limit.statutory.budget))).toBeLessThanOrEqual(45));

  it('are none of what is prohibited, or free', () => {
    const named = (all: readonly { level: string; activity: string }[]) =>
      all.map(({ level, activity }) => `${activity}, ${level}`).toSorted();
    expect(named(prohibited)).toEqual(
      [
        ...['core', 'scenic'].flatMap((level) =>
          ['quarrying', 'reclamation', 'tomb', 'dangerous-goods', 'development-zone'].map(
            (one) => `${one}, ${level}`,
          ),
        ),
        ...['lodging, core', 'discharge, core', 'discharge, main-stream'],
        ...['sand-mining, core', 'sand-mining, main-stream', 'quarrying, main-stream'],
      ].toSorted(),
    );
    expect(named(free)).toEqual(
      ['basin', 'main-stream']
        .flatMap((level) => ['advertising', 'event', 'tomb'].map((one) => `${one}, ${level}`))
        .toSorted(),
    );
  });
});
