import { expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { catalogue } from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import type { Expression } from '../../../../../../functions/rule-language/expression.ts';
import { celAnswer, celContext } from '../oracle.ts';
import { policies, published } from '../policies.ts';
import { population } from '../population.ts';

const ON = plainDate('2026-06-15');
/** `npm run test:long` has 20,000, and so has the bench. */
const RECORDS = Number(process.env['DIFFERENTIAL_RECORDS'] ?? 1_000);
const POLICIES = 100;

const plain = (answer: unknown): unknown => {
  if (typeof answer === 'bigint') return answer;
  if (typeof answer === 'number') return BigInt(answer);
  return typeof answer === 'object' ? 'unknown' : answer;
};

it(
  `agrees with cel-js on every condition and amount of ${RECORDS} records × ${POLICIES} policies`,
  { timeout: 300_000 },
  () => {
    const { layout, policies: rules } = catalogue(published(policies(POLICIES)));
    const written = rules.flatMap(({ conditions, amount }): Expression[] => [
      ...conditions.map(({ expression }) => expression),
      ...(amount.kind === 'formula' ? [amount.expression] : []),
      ...(amount.kind === 'table' ? amount.rows.map(({ when }) => when) : []),
    ]);
    // The same text gives the same answer for both, so each is asked once per record.
    const expressions = [...new Map(written.map((rule) => [rule.source, rule])).values()];
    const seen = { true: 0, false: 0, unknown: 0, number: 0 };
    for (const { facts } of population(RECORDS, 20_260_615, 0.93)) {
      const row = layout.read(facts, ON);
      const context = celContext(facts, ON);
      for (const { source, run } of expressions) {
        const ours = plain(run(row));
        const theirs = celAnswer(source, context);
        if (ours !== theirs)
          expect.fail(`${source}: ${String(ours)}, cel-js ${String(theirs)} ${JSON.stringify(facts)}`);
        seen[typeof ours === 'bigint' ? 'number' : (String(ours) as 'true')]++;
      }
    }
    // The comparison means something only where every kind of answer came up, often.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RECORDS);
  },
);
