import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { PlainDate } from '../../functions/law/plain-date.ts';
import { catalogue } from '../../functions/products/benefits/policies/rules/catalogue.ts';
import { decide } from '../../functions/products/benefits/policies/rules/decide.ts';
import type { PolicyRules } from '../../functions/products/benefits/policies/rules/catalogue.ts';
import { policies, published } from '../../test/unit/products/benefits/policies/policies.ts';
import { population } from '../../test/unit/products/benefits/policies/population.ts';
import { rate } from './rules-cel.ts';
import type { Row } from './row.ts';

const OPERATORS: Readonly<Record<string, string>> = {
  '==': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  in: 'in',
};

/** The same policy for json-rules-engine, which knows a fact, an operator and a value; undefined when it asks more. */
function asJsonRule({ conditions }: PolicyRules): TopLevelCondition | undefined {
  const all = conditions.flatMap(({ expression: { test } }) => {
    const operator = OPERATORS[test?.operator ?? ''];
    if (!test || !operator) return [];
    const [fact = '', ...rest] = test.path;
    // Dates are texts to it, and it compares only numbers by size.
    if (typeof test.need === 'string' && !['==', '!='].includes(test.operator)) return [];
    return [{ fact, operator, value: test.need, ...(rest.length > 0 && { path: `$.${rest.join('.')}` }) }];
  });
  return all.length === conditions.length ? { all } : undefined;
}

/** Both decide the policies that json-rules-engine can express, with every condition's result, over the same records. */
export async function jsonRulesRatio(on: PlainDate): Promise<Row> {
  const records = population(200, 3, 1);
  const { layout, policies: all } = catalogue(published(policies(1_000)));
  const common = all.flatMap((rules) => {
    const conditions = asJsonRule(rules);
    return conditions ? [{ rules, engine: new Engine([{ conditions, event: { type: 'met' } }]) }] : [];
  });
  const pairs = records.length * common.length;

  let agreed = 0;
  const theirs = async (): Promise<void> => {
    agreed = 0;
    for (const { engine, rules } of common) {
      for (const record of records) {
        const { events } = await engine.run(record.facts);
        const met = rules.conditions.every(
          ({ expression }) => expression.run(layout.read(record.facts, on)) === true,
        );
        if (events.length > 0 === met) agreed++;
      }
    }
  };
  await theirs();
  if (agreed !== pairs) throw new Error(`json-rules-engine agrees on ${agreed} of ${pairs} pairs only`);

  const since = process.cpuUsage();
  for (const { engine } of common) for (const { facts } of records) await engine.run(facts);
  const { user, system } = process.cpuUsage(since);
  const peer = pairs / ((user + system) / 1e6);
  const ours = rate(pairs, () => {
    for (const record of records) {
      const row = layout.read(record.facts, on);
      for (const { rules } of common) decide({ ...rules, amount: { kind: 'none' } }, record, row, on);
    }
  });
  return {
    name: `rules: explained decisions beside json-rules-engine (${common.length} policies)`,
    value: ours / 1e6,
    unit: 'million/s CPU',
    bar: '≥ 20 ×',
    ratio: ours / peer,
  };
}
