import { Environment } from '@marcbachmann/cel-js';
import type { PlainDate } from '../../functions/law/plain-date.ts';
import { catalogue } from '../../functions/products/benefits/policies/rules/catalogue.ts';
import { celFunction } from '../../functions/rule-language/environment.ts';
import { signatureOf } from '../../functions/rule-language/rule-function.ts';
import { RULE_FUNCTIONS } from '../../functions/rule-language/vocabulary.ts';
import { celAnswer, celContext, type CelContext } from '../../test/unit/products/benefits/policies/oracle.ts';
import { BOOLS, INTS } from '../../test/unit/products/benefits/policies/rules/expressions.ts';
import { unwrap } from '../../functions/common/result.ts';
import { expression } from '../../functions/rule-language/expression.ts';
import { parse } from '../../functions/rule-language/parse.ts';
import { policies, published } from '../../test/unit/products/benefits/policies/policies.ts';
import { population } from '../../test/unit/products/benefits/policies/population.ts';
import type { Row } from './row.ts';

/** Conditions per second of `once`, run for at least a second of CPU after a warm-up. */
export function rate(conditions: number, once: () => void): number {
  for (let i = 0; i < 2; i++) once();
  const since = process.cpuUsage();
  let rounds = 0;
  for (;;) {
    once();
    rounds++;
    const { user, system } = process.cpuUsage(since);
    if (user + system > 1_000_000) return (rounds * conditions) / ((user + system) / 1e6);
  }
}

type Run = (context: CelContext) => unknown;

/** cel-js at its fastest: it converts every record when it knows its schema, so it is also given an untyped one. */
function untyped(): Environment {
  const env = new Environment().registerVariable('enterprise', 'map');
  for (const day of ['on', 'thisYear', 'lastYear']) env.registerVariable(day, 'string');
  for (const [name, one] of Object.entries(RULE_FUNCTIONS))
    env.registerFunction(signatureOf(name, one), celFunction(one));
  return env;
}

/**
 * Every condition of every policy over complete records (an exception of cel-js for a missing datum would cost it
 * dearly); its integers are converted before the clock starts.
 */
export function celRatio(on: PlainDate): Row {
  const records = population(200, 3, 1);
  const { layout, policies: rules } = catalogue(published(policies(100)));
  const conditions = rules.flatMap((policy) => policy.conditions.map(({ expression }) => expression));
  const count = records.length * conditions.length;

  const contexts = records.map(({ facts }) => celContext(facts, on));
  const env = untyped();
  const theirs: Run[] = conditions.map(({ source }) => env.parse(source));
  const answered = (run: Run, context: CelContext): unknown => {
    try {
      return run(context);
    } catch {
      return undefined;
    }
  };
  const peer = Math.max(
    rate(count, () => theirs.forEach((run) => contexts.forEach((context) => answered(run, context)))),
    rate(count, () =>
      conditions.forEach(({ source }) => contexts.forEach((context) => celAnswer(source, context))),
    ),
  );
  const ours = rate(count, () => {
    const rows = records.map(({ facts }) => layout.read(facts, on));
    for (const { run } of conditions) for (const row of rows) run(row);
  });
  return {
    name: 'rules: conditions beside cel-js evaluating the same',
    value: ours / 1e6,
    unit: 'million/s CPU',
    bar: '≥ 2 ×',
    ratio: ours / peer,
  };
}

/** How many answers over 20,000 records × 100 policies differ from cel-js's. */
export function celDifferences(on: PlainDate, records = 20_000): number {
  const { layout, policies: rules } = catalogue(published(policies(100, 11)));
  const conditions = rules.flatMap((policy) => policy.conditions.map(({ expression }) => expression));
  const also = [...BOOLS, ...INTS.map((source) => `${source} > 3`)].map((source) =>
    expression(source, unwrap(parse(source, 'bool')), layout),
  );
  const distinct = [...new Map([...conditions, ...also].map((rule) => [rule.source, rule])).values()];
  let differing = 0;
  for (const { facts } of population(records, 5, 0.93)) {
    const row = layout.read(facts, on);
    const context = celContext(facts, on);
    for (const { source, run } of distinct) {
      const ours = run(row);
      if ((typeof ours === 'object' ? 'unknown' : ours) !== celAnswer(source, context)) differing++;
    }
  }
  return differing;
}
