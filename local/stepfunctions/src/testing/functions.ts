import type { FunctionInvoker } from '../integrations/lambda.ts';

/** What a handler gets beside the event: of Lambda's context what code commonly reads. */
export interface FunctionContext {
  readonly functionName: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

/** A Lambda handler, called in the process of the test: what mocks its SDK clients reaches it. */
export type FunctionHandler = (event: never, context: FunctionContext) => unknown;

export type Functions = Readonly<Record<string, FunctionHandler>>;

/** `arn:aws:lambda:…:function:Name:alias`, `Name:alias` or `Name`. */
export const functionName = (nameOrArn: string): string =>
  (/:function:([^:]+)/.exec(nameOrArn)?.[1] ?? nameOrArn).split(':')[0] ?? nameOrArn;

class ResourceNotFoundException extends Error {
  override readonly name = 'ResourceNotFoundException';
}

/** `*` stands for any function that is not named. */
export const handlerOf = (functions: Functions, name: string): FunctionHandler | undefined =>
  (Object.hasOwn(functions, name) ? functions[name] : undefined) ?? functions['*'];

let requests = 0;

/** Runs handlers by their functions' names, failing as Lambda reports it. */
export const invokerOf =
  (functions: Functions): FunctionInvoker =>
  async (nameOrArn, payload) => {
    const name = functionName(nameOrArn);
    const handler = handlerOf(functions, name);
    if (!handler) throw new ResourceNotFoundException(`Function not found: ${nameOrArn}`);
    const context: FunctionContext = {
      ...{ functionName: name, invokedFunctionArn: nameOrArn, awsRequestId: `request-${++requests}` },
      getRemainingTimeInMillis: () => 900_000,
    };
    try {
      return { payload: (await handler(payload as never, context)) ?? null };
    } catch (error) {
      const { name: errorType, message: errorMessage } =
        error instanceof Error ? error : new Error(String(error));
      return { payload: { errorType, errorMessage, trace: [] }, functionError: 'Unhandled' };
    }
  };
