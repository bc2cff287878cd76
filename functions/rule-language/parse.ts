import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { err, ok, type Result } from '../common/result.ts';
import { CannotCompile } from './code.ts';
import { CHOICES_ROOT, choicesType, type Choices } from './chosen.ts';
import { BUILT_IN, type Dictionary } from './dictionary.ts';
import { LIMITS, ruleEnvironment, withVariable } from './environment.ts';
import { expression } from './expression.ts';
import { outsideLanguage } from './language.ts';
import { Layout } from './layout.ts';
import { refusal, type Refusal } from './refusal.ts';
import { treeOf, type Places } from './syntax.ts';
import type { Tree } from './tree.ts';

const environments = new WeakMap<Dictionary, Environment>();
const cel = (dictionary: Dictionary): Environment => {
  const known = environments.get(dictionary) ?? ruleEnvironment(dictionary);
  environments.set(dictionary, known);
  return known;
};
const celWith = (dictionary: Dictionary, choices: Choices): Environment =>
  Object.keys(choices).length === 0
    ? cel(dictionary)
    : withVariable(cel(dictionary).clone(), CHOICES_ROOT, choicesType(choices));

/**
 * Parses one expression that yields `wanted`, and checks it against the dictionary: what is answered can be stored and
 * compiles. Nothing but publication needs this, nor the parser of cel-js behind it.
 * @returns every refusal that can be told at once, each with its place
 */
export function parse(
  source: string,
  wanted: 'bool' | 'int',
  dictionary: Dictionary = BUILT_IN,
  choices: Choices = {},
): Result<Tree, Refusal[]> {
  const whole = { start: 0, end: source.length };
  if (source.length > LIMITS.characters) {
    return err([refusal('limit', whole, `an expression ends at ${LIMITS.characters} characters`)]);
  }
  const parsed = parsedBy(source, dictionary, choices);
  if (!parsed.ok) return err([parsed.error]);
  const outside = outsideLanguage(parsed.value.ast);
  if (outside.length > 0) return err(outside);
  const types = parsed.value.check();
  if (!types.valid) return err([celRefusal('type', types.error, whole)]);
  if (types.type !== wanted) {
    return err([refusal('type', whole, `the expression yields ${types.type ?? 'nothing'}, not ${wanted}`)]);
  }
  const places: Places = new Map();
  const tree = treeOf(parsed.value.ast, places, choices);
  const refused = refusalsOf(tree, places, dictionary);
  return refused.length > 0 ? err(refused) : ok(tree);
}

interface Parsed {
  readonly ast: ASTNode;
  readonly check: () => { valid: boolean; type?: string; error?: unknown };
}

function parsedBy(source: string, dictionary: Dictionary, choices: Choices): Result<Parsed, Refusal> {
  try {
    return ok(celWith(dictionary, choices).parse(source));
  } catch (error) {
    const refused = celRefusal('syntax', error, { start: 0, end: source.length });
    return err(refused.message.startsWith('Exceeded') ? { ...refused, code: 'limit' } : refused);
  }
}

/** What only compiling finds out: values that cannot be, and parts that have no value of their own. */
function refusalsOf(tree: Tree, places: Places, dictionary: Dictionary): Refusal[] {
  const refused: Refusal[] = [];
  const nowhere = { start: 0, end: 0 };
  try {
    expression('', tree, new Layout(), {
      dictionary,
      refuse: (node, message) => {
        refused.push(refusal('impossible-value', places.get(node) ?? nowhere, message));
      },
    });
  } catch (error) {
    if (!(error instanceof CannotCompile)) throw error;
    refused.push(refusal('type', places.get(error.node) ?? nowhere, error.message));
  }
  return refused;
}

/** cel-js's errors carry their place and a summary without the drawing of the source line. */
function celRefusal(code: 'syntax' | 'type', error: unknown, whole: { start: number; end: number }): Refusal {
  const { range, summary } = error as { range?: { start: number; end: number }; summary?: string };
  return refusal(code, range ?? whole, summary ?? 'the expression is too deeply nested');
}
