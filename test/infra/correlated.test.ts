import { expect, it } from 'vitest';
import { correlated } from '../../lib/constructs/correlated.ts';
import { Story } from '../../scripts/release/story.ts';
import { of } from './synthesised.ts';

const invoke = 'arn:${Partition}:states:::lambda:invoke';
const id =
  '$exists($states.context.Execution.Input.correlationId) ? $states.context.Execution.Input.correlationId : $states.context.Execution.Name';
const withState = (state: object) => {
  const { States } = JSON.parse(correlated(JSON.stringify({ States: { One: state } }))) as {
    States: { One: Record<string, unknown> };
  };
  return States.One;
};

it('a function that is called with an object is told the id among the rest', () => {
  const state = { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f', Payload: { task: 't' } } };
  expect(withState(state)).toEqual({
    ...state,
    Arguments: { FunctionName: 'f', Payload: { task: 't', correlationId: `{% ${id} %}` } },
  });
});

it('a payload that is an expression is merged with it, whatever it says itself', () => {
  const Resource = `${invoke}.waitForTaskToken`;
  const { Arguments } = withState({ Type: 'Task', Resource, Arguments: { Payload: '{% $states.input %}' } });
  expect(Arguments).toEqual({ Payload: `{% $merge([$states.input, { 'correlationId': ${id} }]) %}` });
});

it('executions of a distributed Map get it in their input, having no other', () => {
  const { ItemSelector } = withState({
    Type: 'Map',
    ItemSelector: { segment: 1 },
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, States: {} },
  });
  expect(ItemSelector).toEqual({ segment: 1, correlationId: `{% ${id} %}` });
});

it('what is neither is left as it is, and a payload that could not say it does not synthesise', () => {
  const map = { Type: 'Map', ItemSelector: {}, ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' } } };
  expect(withState(map)).toEqual(map);
  expect(() => withState({ Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' } })).toThrow(
    'payload that is no object',
  );
});

/** What each function is called with, wherever in a definition. */
const payloadsIn = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(payloadsIn);
  return 'FunctionName' in value && 'Payload' in value ? [value.Payload, ...inner] : inner;
};

it('each call of a function in each machine of the app says it', () => {
  const definitions = of('AWS::StepFunctions::StateMachine').map(({ properties }) =>
    String(properties['DefinitionString']),
  );
  const calls = definitions.flatMap((one) => one.match(/lambda:invoke/g) ?? []);
  const payloads = definitions.flatMap((one) => payloadsIn(JSON.parse(one)));
  expect(payloads.length).toBe(calls.length);
  expect(payloads.filter((one) => !JSON.stringify(one).includes('correlationId'))).toEqual([]);
});

it('and a story of how a definition went says nothing of it, wherever it stood', () => {
  const { input, calls } = Story.parse({
    machine: 'm',
    name: 'n',
    begun: 'b',
    input: { caseId: 'c', correlationId: '1' },
    calls: [
      { at: 'b', function: 'F', payload: { task: 't', correlationId: '1', input: { correlationId: '1' } } },
    ],
    status: 'SUCCEEDED',
  });
  expect([input, calls[0]?.payload]).toEqual([{ caseId: 'c' }, { task: 't', input: {} }]);
});
