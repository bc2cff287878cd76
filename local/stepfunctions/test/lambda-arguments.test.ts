import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { httpInvoker } from '../src/integrations/lambda-http.ts';
import type { FunctionInvoker, Invocation } from '../src/integrations/lambda.ts';
import { bench, LAMBDA, refusal } from './support.ts';

const invoke = (fields: object, more: object = {}) => ({
  ...{ Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f', Payload: { a: 1 }, ...fields } },
  ...more,
});

/** An engine whose one function tells how it was called. */
async function called(fields: object) {
  const calls: (readonly [string, unknown, Invocation | undefined])[] = [];
  const told: FunctionInvoker = (...call) => {
    calls.push([call[0], call[1], call[2]]);
    return Promise.resolve({ payload: 'done' });
  };
  const engine = await bench({}, { invoke: told });
  const { value, status } = await engine.runState(invoke(fields));
  return { calls, value: value as Record<string, unknown>, status };
}

describe('lambda:invoke', () => {
  test('an Event is accepted with 202, without payload or version [documented]', async () => {
    const { calls, value } = await called({ InvocationType: 'Event' });
    expect(calls).toEqual([['f', { a: 1 }, { invocationType: 'Event' }]]);
    expect(value['StatusCode']).toBe(202);
    expect(Object.keys(value).toSorted()).toEqual(['SdkHttpMetadata', 'SdkResponseMetadata', 'StatusCode']);
    expect(value['SdkHttpMetadata']).toMatchObject({ HttpStatusCode: 202 });
  });
  test('an Event is not waited for, and its failure is nobody’s [documented]', async () => {
    const engine = await bench(
      {},
      {
        invoke: (_name, payload) =>
          Promise.resolve({ payload: { errorType: 'Bad', payload }, functionError: 'Unhandled' }),
      },
    );
    const told = await engine.runState(invoke({ InvocationType: 'Event' }));
    expect(told.status).toBe('SUCCEEDED');
  });
  test('a qualifier is what is called, and a number the version that ran [documented]', async () => {
    const { calls, value } = await called({ Qualifier: '3' });
    expect([calls[0]?.[2], value['ExecutedVersion'], value['Payload']]).toEqual([
      ...[{ qualifier: '3' }, '3', 'done'],
    ]);
  });
  test('the latest runs without one, and by an alias [documented]', async () => {
    const [plain, alias] = [await called({}), await called({ Qualifier: 'PROD' })];
    expect([plain.value['ExecutedVersion'], alias.calls[0]?.[2]]).toEqual(['$LATEST', { qualifier: 'PROD' }]);
  });
  test('the client context is handed on [documented]', async () => {
    const clientContext = Buffer.from('{"custom":{"a":"b"}}').toString('base64');
    const { calls } = await called({ ClientContext: clientContext });
    expect(calls[0]?.[2]).toEqual({ clientContext });
  });
  test.each(['Payloads', 'functionName', 'Foo'])(
    'an argument it does not have is refused: %s [documented]',
    async (name) => {
      const engine = await bench();
      const creation = engine.create({
        StartAt: 'S',
        States: { S: { ...invoke({ [name]: 1 }), End: true } },
      });
      expect(await refusal(creation)).toContain(`The field '${name}' is not supported by Step Functions`);
    },
  );

  test('over HTTP: qualifier, type and context go where Lambda has them [documented]', async () => {
    const requests: unknown[] = [];
    const server = createServer((request, response) => {
      const { 'x-amz-invocation-type': type, 'x-amz-client-context': context } = request.headers;
      requests.push([request.url, type, context]);
      response.writeHead(type === 'Event' ? 202 : 200).end(type === 'Event' ? '' : '"done"');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const engine = await bench({}, { invoke: httpInvoker(`http://127.0.0.1:${port}`) });
    const fields = { Qualifier: '3', ClientContext: 'e30=' };
    const [event, whole] = [
      await engine.runState(invoke({ ...fields, InvocationType: 'Event' })),
      await engine.runState(invoke(fields)),
    ];
    expect([event.value, whole.value]).toMatchObject([{ StatusCode: 202 }, { Payload: 'done' }]);
    const url = '/2015-03-31/functions/f/invocations?Qualifier=3';
    expect(requests).toEqual([
      [url, 'Event', 'e30='],
      [url, undefined, 'e30='],
    ]);
  });
});
