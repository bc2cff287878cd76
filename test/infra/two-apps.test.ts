import { describe, expect, it } from 'vitest';
import { kinds } from '../../local/template/kinds.ts';
import { covers, permissionsIn } from './policies.ts';
import { resourcesOf, type Seen, synthesise } from './synthesised.ts';

/** Everything that has a name in an account, and what belongs to a machine: its executions and their Map runs. */
const namesIn = (resources: readonly Seen[]): string[] =>
  resources.flatMap(({ type, arn }) => {
    if (!kinds.has(type) || arn === '') return [];
    const execution = arn.replace(':stateMachine:', ':execution:');
    return [
      arn,
      `${arn}:1`,
      `${arn}/index/byDue`,
      `${arn}/stream/2026-11-26T00:00:00.000`,
      `${execution}:one`,
      `${execution}/map:one`,
    ];
  });

/** They take no narrower resource (Service authorization reference). */
const unbounded =
  /^(dynamodb:ListStreams|logs:\w+(LogDelivery|LogDeliveries|ResourcePolicy|ResourcePolicies|LogGroups))$/;

describe('two apps in one account', () => {
  const apps = ['Liban', 'Liban-rehearsal', 'Liban-Data', 'Lib'].map((name) => ({
    name,
    resources: resourcesOf(synthesise({ LIBAN_STACK: name })),
  }));
  const pairs = apps.flatMap((one) =>
    apps
      .filter((other) => other !== one)
      .map((other) => ({ one: one.name, other: other.name, from: one, to: other })),
  );

  it.each(pairs)('$one may touch nothing of $other', ({ from, to }) => {
    const policies = from.resources.filter(({ type }) => /^AWS::IAM::(Policy|Role)$/.test(type));
    const names = namesIn(to.resources);
    expect(names.length).toBeGreaterThan(100);
    const bounded = permissionsIn(policies).filter(({ action }) => !unbounded.test(action));
    const reaching = [...new Set(bounded.map(({ resource }) => resource))].filter((resource) =>
      names.some((name) => covers(resource, name)),
    );
    expect(reaching).toEqual([]);
  });

  it('and a permission on all that begins with a name would be noticed', () => {
    const names = namesIn(apps[1]?.resources ?? []);
    expect(
      names.some((name) => covers('arn:aws-cn:states:cn-north-1:000000000000:stateMachine:Liban-*', name)),
    ).toBe(true);
  });
});
