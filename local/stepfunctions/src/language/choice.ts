import type { Template } from '../evaluator/template.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluateAs, isBoolean } from '../execution/visit.ts';
import { noChoiceMatched } from './errors/no-choice-matched.ts';
import type { Reader } from './reader.ts';
import type { StateReader } from './state-reader.ts';
import { readAssign, readShape } from './shape.ts';

interface Rule {
  readonly condition: Template;
  readonly next: string;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
}

function readRule(reader: Reader): Rule {
  const condition = reader.template('Condition');
  if (!condition) reader.diagnostics.schema(`Missing required field 'Condition'`, reader.location);
  else if (
    condition.kind !== 'expression' &&
    !(condition.kind === 'constant' && typeof condition.value === 'boolean')
  )
    reader.schema('Condition', 'Expected a boolean or a JSONata expression');
  const rule = {
    condition: condition ?? { kind: 'constant' as const, value: false },
    next: reader.requiredText('Next') ?? '',
    assign: readAssign(reader),
    output: reader.template('Output'),
  };
  reader.finish();
  return rule;
}

/** Choice takes the way of the first rule whose condition holds; that rule's Assign and Output replace the state's. */
export const readChoice: StateReader = (name, reader) => {
  const readers = reader.objects('Choices');
  if (readers.length === 0) reader.schema('Choices', 'Expected a non-empty array');
  const rules = readers.map(readRule);
  const fallback = reader.text('Default');
  const shape = readShape('Choice', name, reader, { transitions: false });
  return {
    ...shape,
    async perform(visit) {
      const bindings = bindingsFor(visit);
      const output = visit.strand.input.value;
      for (const [index, rule] of rules.entries()) {
        const place = `Choices[${index}]/Condition`;
        const evaluated = evaluateAs(visit, rule.condition, bindings, place, 'boolean', isBoolean);
        const holds = evaluated instanceof Promise ? await evaluated : evaluated;
        if (!holds.ok) return { is: 'failed', failure: holds.failure };
        if (holds.value) return { is: 'done', output, way: { ...rule, name: `Choices[${index}]` } };
      }
      if (fallback === undefined) return { is: 'failed', failure: noChoiceMatched() };
      return {
        is: 'done',
        output,
        way: { name: 'Default', next: fallback, assign: shape.assign, output: shape.output },
      };
    },
  };
};
