import { flag, integer, object, oneOf, requiredText, text, type Input } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { parsed } from '../service/callbacks.ts';
import { Problem, validation } from '../service/problem.ts';
import { testState as run, type StateMock } from '../service/state-test.ts';
import { inputOf } from './start-execution.ts';

function mockOf(mock: Input | undefined): StateMock | undefined {
  if (!mock) return undefined;
  const result = text(mock, 'result');
  const failure = object(mock, 'errorOutput');
  if ((result === undefined) === (failure === undefined))
    throw new Problem(
      'ValidationException',
      'A test mock should have only one of the following fields: [result, errorOutput].',
    );
  if (failure) return { error: text(failure, 'error') ?? null, cause: text(failure, 'cause') ?? null };
  const json = parsed(result ?? '');
  if (!json) throw new Problem('ValidationException', 'Mocked result must be valid JSON');
  return { result: json.value };
}

function listIn(json: string): readonly unknown[] {
  const value = parsed(json)?.value;
  if (!Array.isArray(value)) throw validation('mapItemReaderData must be a JSON array');
  return value;
}

/** Runs one state by itself: nothing is kept, and a task is called for real unless it is mocked. */
export const testState: Operation = async ({ house }, input) => {
  const definition = requiredText(input, 'definition');
  const variables = text(input, 'variables');
  const given = variables === undefined ? { value: {} } : parsed(variables);
  if (typeof given?.value !== 'object' || given.value === null || Array.isArray(given.value))
    throw new Problem('ValidationException', 'variables must be a JSON object');
  const context = text(input, 'context');
  const mock = object(input, 'mock');
  if (mock && flag(input, 'revealSecrets'))
    throw validation('TestState does not support RevealSecrets when a mock is specified.');
  const configuration = object(input, 'stateConfiguration') ?? {};
  const count = (name: string) => integer(configuration, name, 0, 2_147_483_647) ?? 0;
  const read = text(configuration, 'mapItemReaderData');
  const result = await run(house, {
    read: read === undefined ? undefined : listIn(read),
    ...{ definition, input: inputOf(input), variables: given.value as Readonly<Record<string, unknown>> },
    stateName: text(input, 'stateName', { min: 1, max: 80 }),
    mock: mockOf(mock),
    fieldValidation: (mock && oneOf(mock, 'fieldValidationMode', ['STRICT', 'PRESENT', 'NONE'])) ?? 'STRICT',
    ...{ retries: count('retrierRetryCount'), failedItems: count('mapIterationFailureCount') },
    role: text(input, 'roleArn', { min: 1, max: 256 }),
    context: context === undefined ? undefined : parsed(context)?.value,
  });
  const level = oneOf(input, 'inspectionLevel', ['INFO', 'DEBUG', 'TRACE']) ?? 'INFO';
  const { inspection, ...answer } = result;
  return { ...answer, ...(level !== 'INFO' && { inspectionData: inspection }) };
};
