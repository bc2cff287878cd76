import { execFile } from 'node:child_process';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import { dynamoDbClient } from '../../../local/dynamodb/tables.ts';
import { clientOf, type Call } from '../harness/client.ts';
import type { RunningInstance } from '../harness/instance.ts';

/** What is done in the name of the city stands in a record that nobody changes unseen (docs/adr/0031). */
let instance: RunningInstance;
let operator: Call;

interface Entry {
  readonly sequence: number;
  readonly sub: string;
  readonly name: string | null;
  readonly role: string;
  readonly act: string;
  readonly subject: string;
  readonly reason?: string;
  readonly facts?: { readonly refused?: string };
}
const entries = async () => {
  const { body } = await operator('GET', '/v1/audit-entries?limit=100');
  return (body as { items: readonly Entry[] }).items;
};
const tableOf = async () => {
  const client = dynamoDbClient(instance.endpoints.dynamodb);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  return TableNames.find((name) => name.includes('StorageTable')) ?? '';
};
const verified = async (...more: string[]): Promise<{ status: number | null; said: object }> => {
  const endpoint = instance.endpoints.dynamodb;
  const run = ['scripts/verify-audit.ts', '--table', await tableOf(), '--endpoint', endpoint, ...more];
  // Beside the test, which would else not notice that connections are closed meanwhile.
  const { status, stdout } = await new Promise<{ status: number | null; stdout: string }>((resolve) => {
    const child = execFile(process.execPath, run, (_, said) =>
      resolve({ status: child.exitCode, stdout: said }),
    );
  });
  return { status, said: JSON.parse(stdout) as object };
};

export const whoDidIt = (inCity: () => RunningInstance): void => {
  beforeAll(() => {
    instance = inCity();
    operator = clientOf(instance, { role: 'operator' });
  });

  it('says who did it, when and why', async () => {
    const head = await clientOf(instance, { role: 'operator', sub: 'wang', name: '王主任' });
    const stopped = await head('POST', '/v1/executions/joint-installation:ji_1/stop', {
      body: { reason: '重复申请' },
    });
    expect(stopped.status).toBe(404);
    const [refused, asked] = await entries();
    const act = {
      sub: 'wang',
      name: '王主任',
      role: 'operator',
      act: 'execution.stopped',
      subject: '/v1/executions/joint-installation:ji_1/stop',
      reason: '重复申请',
    };
    expect(asked).toMatchObject(act);
    expect(refused).toMatchObject({ ...act, facts: { refused: 'not-found' } });
  });

  it('takes the reason of an act without a body from a header, and does nothing without one', async () => {
    const path = '/v1/executions/joint-installation:ji_1/redrive';
    const without = await operator('POST', path, { headers: { 'audit-reason': '' } });
    expect(without).toMatchObject({ status: 400, body: { type: '/problems/reason-missing' } });
    const malformed = await operator('POST', path, { headers: { 'audit-reason': '%E4%BD' } });
    expect(malformed).toMatchObject({ status: 400, body: { type: '/problems/reason-invalid' } });
    const before = (await entries()).length;
    await operator('POST', path, { headers: { 'audit-reason': encodeURIComponent('网络已恢复') } });
    const after = await entries();
    expect(after).toHaveLength(before + 2);
    expect(after[1]).toMatchObject({ act: 'execution.redriven', reason: '网络已恢复' });
  });

  it('links what many do at once into one chain', async () => {
    const before = (await entries())[0]?.sequence ?? 0;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        operator('PUT', '/v1/office-hours', { body: { wrong: true, reason: 'x' } }),
      ),
    );
    expect((await entries())[0]?.sequence).toBe(before); // Refused before anything was begun.
    await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        operator('POST', `/v1/executions/joint-installation:none-${number}/stop`, {
          body: { reason: '并发' },
        }),
      ),
    );
    expect((await entries())[0]?.sequence).toBe(before + 24);
    expect(await verified()).toMatchObject({ status: 0, said: { whole: true } });
  });

  it('is seen to be changed by a command', async () => {
    const { sequence } = (await entries())[3] as Entry;
    const client = dynamoDbClient(instance.endpoints.dynamodb);
    await DynamoDBDocumentClient.from(client).send(
      new UpdateCommand({
        TableName: await tableOf(),
        Key: { pk: 'AUDIT', sk: `ENTRY#${String(sequence).padStart(12, '0')}` },
        UpdateExpression: 'SET entry.#sub = :other',
        ExpressionAttributeNames: { '#sub': 'sub' },
        ExpressionAttributeValues: { ':other': 'somebody-else' },
      }),
    );
    client.destroy();
    expect(await verified()).toMatchObject({
      status: 2,
      said: { whole: false, broken: { sequence, why: 'changed' } },
    });
  });
};
