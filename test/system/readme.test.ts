import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';

let instance: RunningInstance;
beforeAll(async () => {
  instance = await startInstanceProcess({ SEED: 'samples', SIMULATED_PARTNERS: 'on' });
}, 120_000);
afterAll(() => instance.dispose());

/** The commands of the tour, as somebody would paste them, but for where this instance listens. */
const tour = (): string[] => {
  const text = readFileSync('README.md', 'utf8');
  const section = text.slice(text.indexOf('## A tour'), text.indexOf('## Settings'));
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.trim().split('\n'))
    .filter((line) => !line.includes(' aws stepfunctions '))
    .map((line) => line.replace('http://127.0.0.1:3000', instance.endpoints.api));
};

it('the tour works pasted line by line', () => {
  // Each line says where it begins, so that what it printed can be told from the rest.
  const script = tour()
    .map((line, index) => `echo; echo "@@${index}"\n${line}`)
    .join('\n');
  const { stdout, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8', timeout: 90_000 });
  expect(status).toBe(0);
  const printed = new Map(
    stdout
      .split('@@')
      .slice(1)
      .map((part): [number, string] => [
        Number.parseInt(part, 10),
        part.slice(part.indexOf('\n') + 1).trim(),
      ]),
  );
  const said = (fragment: string) =>
    tour().flatMap((line, index) =>
      line.includes(fragment) && line.startsWith('c') ? [printed.get(index) ?? ''] : [],
    );

  expect(said('/tmp/liban-case.json').at(-1)).toContain('"budget":14.5');
  expect(said('/events" ')[0] ?? said('/events -H')[0]).toContain('"status":"accepted"');
  expect(said('/v1/events')[0]).toContain('"type":"order.created"');
  const [before, after] = said('/v1/joint-installations/$CASE -H');
  expect(before).toContain('"timeline"');
  expect(after).toContain('"status":"completed"');
  expect(said('/v1/executions/joint-installation')[0]).toContain('"SUCCEEDED"');
  expect(said('/v1/webhook-deliveries')[0]).toContain('"delivered"');
});

it('an unchanged AWS client lists the machines of the local engine', async () => {
  const client = new SFNClient({
    endpoint: instance.endpoints.stepFunctions,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
  expect(stateMachines?.map(({ name }) => name)).toContain('Liban-joint-installation');
});
