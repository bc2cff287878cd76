import type { MockedResponse, MockFunction } from '../mocks/format.ts';
import type { StateOptions, StateResult } from './options.ts';

const ROLE = 'arn:aws:iam::123456789012:role/service-role/local';

/** The input of TestState. */
export function stateInput(
  definition: string,
  { state, input = {}, variables, context, mock, attempt, fieldValidation }: StateOptions,
  response: MockedResponse | MockFunction | undefined,
): object {
  return {
    ...{ definition, input: JSON.stringify(input), inspectionLevel: 'DEBUG', roleArn: ROLE },
    ...(state !== undefined && { stateName: state }),
    ...(variables && { variables: JSON.stringify(variables) }),
    ...(context && { context: JSON.stringify(context) }),
    ...(attempt !== undefined && { stateConfiguration: { retrierRetryCount: attempt } }),
    ...(mock !== undefined && {
      mock: { ...outcomeOf(response), ...(fieldValidation && { fieldValidationMode: fieldValidation }) },
    }),
  };
}

function outcomeOf(response: MockedResponse | MockFunction | undefined): object {
  if (response !== undefined && 'Return' in response) return { result: JSON.stringify(response.Return) };
  if (response !== undefined && 'Throw' in response)
    return { errorOutput: { error: response.Throw.Error, cause: response.Throw.Cause ?? '' } };
  throw new Error(
    'A state by itself is mocked by Return or Throw, and no such answer is there for the attempt',
  );
}

export function stateResult(answer: Readonly<Record<string, unknown>>): StateResult {
  const told = answer as Partial<Record<'status' | 'output' | 'nextState' | 'error' | 'cause', string>>;
  const { afterArguments } = answer['inspectionData'] as { readonly afterArguments?: string };
  const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  return {
    status: told.status as StateResult['status'],
    ...{ output: parsed(told.output), nextState: told.nextState, error: told.error, cause: told.cause },
    arguments: parsed(afterArguments),
  };
}
