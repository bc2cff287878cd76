import { expect, it } from 'vitest';
import { acknowledged } from './acknowledged.ts';
import { findings } from './synthesised.ts';

const found = findings();

it('passes the AwsSolutions pack but for what is acknowledged with a reason', () => {
  const open = found.filter(
    ({ rule, path }) => !acknowledged.some((known) => known.rule.test(rule) && known.path.test(path)),
  );
  expect(open).toEqual([]);
});

it.each(acknowledged)('still needs to acknowledge $rule in $path', (known) => {
  expect(found.some(({ rule, path }) => known.rule.test(rule) && known.path.test(path))).toBe(true);
});
