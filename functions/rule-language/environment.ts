import { Fault } from '../common/fault.ts';
import { Environment } from '@marcbachmann/cel-js';
import { BUILT_IN, type Dictionary } from './dictionary.ts';
import { rateAt, type Rates } from './rates.ts';
import { ROOTS } from './roots.ts';
import type { FieldType } from './schema.ts';
import { signatureOf, type RuleFunction } from './rule-function.ts';
import { RULE_FUNCTIONS } from './vocabulary.ts';

/** How much one expression may hold. A rule of a policy is a sentence; what is longer is several conditions. */
export const LIMITS = {
  characters: 1000,
  nodes: 200,
  depth: 24,
  listElements: 200,
  callArguments: 4,
} as const;

/** cel-js's name of a type; an object inside of a list becomes a message type of its own. */
function celType(env: Environment, type: FieldType, path: string): string {
  if (type.kind === 'list') return `list<${celType(env, type.element, path)}>`;
  if (type.kind === 'map') return `map<string, ${celType(env, type.value, path)}>`;
  if (type.kind !== 'object') return type.kind;
  const fields = Object.entries(type.fields).map(([name, field]) => [
    name,
    celType(env, field, `${path}_${name}`),
  ]);
  env.registerType(path, { fields: Object.fromEntries(fields) });
  return path;
}

export const withVariable = (env: Environment, name: string, type: FieldType): Environment =>
  env.registerVariable(name, celType(env, type, `liban_${name}`));

/** cel-js as policies use it: typed by the record's schema, bounded, with the rules' own functions. */
export function ruleEnvironment({ root, facts, rates }: Dictionary = BUILT_IN): Environment {
  const env = new Environment({
    limits: {
      maxAstNodes: LIMITS.nodes,
      maxDepth: LIMITS.depth,
      maxListElements: LIMITS.listElements,
      maxMapEntries: 1,
      maxCallArguments: LIMITS.callArguments,
    },
  });
  for (const [name, type] of Object.entries<FieldType>({ ...ROOTS, [root]: facts }))
    withVariable(env, name, type);
  for (const [name, one] of Object.entries(RULE_FUNCTIONS))
    env.registerFunction(signatureOf(name, one), celFunction(one));
  registerRates(env, rates);
  return env;
}

/** A function as cel-js calls it: its integers are bigints, and whatever has no answer is thrown. */
export const celFunction =
  ({ apply }: RuleFunction) =>
  (...given: unknown[]): unknown => {
    const result = apply(...given);
    if (typeof result === 'object') throw new Fault(result.kind);
    return typeof result === 'number' ? BigInt(result) : result;
  };

/** `rate(code, place, day)`: the only function that reads what was published. */
const registerRates = (env: Environment, rates: Rates): Environment =>
  env.registerFunction(`rate(string, string, string): int`, (code: string, place: string, day: string) => {
    const found = rateAt(rates, code, place, day);
    if (typeof found === 'object') throw new Fault(found.kind);
    return BigInt(found);
  });
