import type { FunctionInvoker, Invocation } from './lambda.ts';

/** An error of the Lambda service, by the name it gave. */
class LambdaError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Invokes functions over Lambda's own HTTP API. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const httpInvoker = (endpoint: string | undefined): FunctionInvoker =>
  Object.assign((...call: Parameters<FunctionInvoker>) => invoke(endpoint, ...call), {
    acceptsEvents: true as const,
  });

async function invoke(
  endpoint: string | undefined,
  name: string,
  payload: unknown,
  { qualifier, clientContext, invocationType }: Invocation = {},
): ReturnType<FunctionInvoker> {
  if (endpoint === undefined)
    throw new LambdaError('ResourceNotFoundException', 'No --lambda-endpoint was given');
  const url = new URL(`/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, endpoint);
  if (qualifier !== undefined) url.searchParams.set('Qualifier', qualifier);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(invocationType !== undefined && { 'X-Amz-Invocation-Type': invocationType }),
      ...(clientContext !== undefined && { 'X-Amz-Client-Context': clientContext }),
    },
    body: JSON.stringify(payload),
  });
  const text = await response.text();
  const functionError = response.headers.get('X-Amz-Function-Error');
  if (!response.ok) {
    const type = response.headers.get('X-Amzn-ErrorType') ?? 'AWSLambdaException';
    throw new LambdaError(type.split(':')[0] ?? type, text);
  }
  return {
    payload: text ? (JSON.parse(text) as unknown) : null,
    ...(functionError !== null && { functionError }),
  };
}
