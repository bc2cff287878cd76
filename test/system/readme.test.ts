import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedEnterprise } from '../../local/seed/enterprises.ts';
import { clientOf } from './harness/client.ts';
import { clockOf } from './harness/clock.ts';
import { freePort } from './harness/free-port.ts';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';

let instance: RunningInstance;
beforeAll(async () => {
  instance = await startInstanceProcess({ SEED: 'samples', SIMULATED_PARTNERS: 'on' });
}, 120_000);
afterAll(() => instance.dispose());

/** The commands of a README's tours, as somebody would paste them. */
const tours = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.trim().split('\n'))
    .filter((line) => !line.startsWith('npm ') && !line.includes(' aws stepfunctions '));
};

it('both READMEs have the same commands', () => {
  expect(tours('README.zh-CN.md')).toEqual(tours('README.md'));
});

describe('the tours, pasted line by line', () => {
  const printed = new Map<string, string[]>();
  const all = tours('README.md');

  it('run to their end', () => {
    const { api } = instance.endpoints;
    // Who pastes a line reads what it printed before the next: by then all that follows from it has happened.
    const read = `curl -s -o /dev/null ${api}/local/clock -H 'content-type: application/json' -d '{"settle":true}'`;
    // Each line says where it begins, so that what it printed can be told from the rest.
    const script = all
      .map((line, index) => {
        const here = line.replace('http://127.0.0.1:3000', api);
        return `echo; echo "@@${index}"\n${here}\n${read}`;
      })
      .join('\n');
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      timeout: 150_000,
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const part of stdout.split('\n@@').slice(1)) {
      const line = all[Number.parseInt(part, 10)] ?? '';
      printed.set(line, [...(printed.get(line) ?? []), part.slice(part.indexOf('\n') + 1).trim()]);
    }
  }, 180_000);

  /** What the lines with all of these fragments printed, in their order. */
  const said = (...fragments: string[]): string[] => {
    const found = [...printed].filter(([line]) => fragments.every((fragment) => line.includes(fragment)));
    expect(found.length).toBeGreaterThan(0);
    return found.flatMap(([, texts]) => texts);
  };

  it('installation: six services on one application, each date explained, completed within days', () => {
    expect(said('joint-installations/$CASE |', 'pick deadline')[0]).toContain('budget: 16.5');
    expect(said('joint-installations/$CASE/deadline')[0]).toContain('届满');
    expect(said('/orders/$ORDER/events')).toEqual(['accepted']);
    expect(said('/v1/events')[0]).toContain("type: 'order.created'");
    expect(said('joint-installations/$CASE |', 'pick status')).toEqual(['completed']);
    expect(said('/v1/executions/joint-installation')).toEqual(['SUCCEEDED']);
    expect(said('/v1/webhook-deliveries')[0]).toContain("status: 'delivered'");
  });

  it('benefits: one is confirmed and paid, one overdue until the notice has reason, day, person and contact', () => {
    expect(said('/confirmation')).toEqual(['in-payment']);
    expect(said('notices[0].body')[0]).toContain('至今未说明逾期原因');
    const next = said('notices.at(-1).body')[0];
    for (const part of ['专项资金尚未到账', '支付 3,000.00 元', '李华', '0773-0000000'])
      expect(next).toContain(part);
    expect(said('entitlements/$OFFER |', 'pick status')).toEqual(['paid']);
  });

  it('a project: what binds is a document of its owner, then a department; a stage ends, and says why when', () => {
    expect(said('projects/$PROJECT |', 'pick bottleneck')[0]).toContain("'environment-report',");
    expect(said('pick bottleneck.waitsFor')).toEqual(['department']);
    expect(said('call $REFORM /v1/orders')[0]).toContain('policy-advice');
    const stages = said('projects/$PROJECT |', "pick 'stages.map(({ id, status }) =>")[0];
    expect(stages).toContain("[ 'pre-planning', 'ended' ]");
    expect(said('stages/pre-planning/deadline')[0]).toContain('选址策划意见');
  });

  it('the river: nobody decides before all have spoken, then a person does, and it is published', () => {
    expect(said('/v1/river-approvals/limits')[0]).toContain("[ 'tourism', 'scenic', 23 ]");
    expect(said('/v1/river-approvals/check')[0]).toContain("article: '27'");
    expect(said('-d "$DECISION"', 'pick detail')).toEqual(['尚有部门未提出意见；沉默不是同意']);
    expect(said('-d "$DECISION"', 'pick decision')[0]).toContain("name: '李华'");
    expect(said('/v1/river-approvals/decisions')[0]).toContain("outcome: 'approved'");
  });
});

describe('what was published somewhere, behind a start that did not wait for it', () => {
  it('is there: policies marked as samples, what they ask, and an enterprise that some are for', async () => {
    await expect
      .poll(() => existsSync(join(instance.directory, 'sample-published')), { timeout: 90_000 })
      .toBe(true);
    await clockOf(instance).settle();
    const operator = clientOf(instance, { role: 'operator' });
    const { body } = await operator('GET', '/v1/policies/UI-STABILITY-2026');
    expect(body).toMatchObject({ sample: true, status: 'published' });
    expect((await operator('GET', '/v1/indicators/hires')).status).toBe(200);
    const enterprise = clientOf(instance, { role: 'enterprise', uscc: publishedEnterprise.uscc });
    const { items } = (await enterprise('GET', '/v1/entitlements')).body as {
      items: { fen: number; policy: { code: string } }[];
    };
    expect(new Map(items.map(({ policy, fen }) => [policy.code, fen]))).toEqual(
      new Map([
        ['SIX-TAXES-HALF', 0],
        ['UI-STABILITY-2026', 7_588_800],
        ['JOB-EXPANSION-2026', 150_000],
      ]),
    );
  }, 120_000);
});

it('the demo tells its stories to their end, on an instance of its own', () => {
  const run = { encoding: 'utf8', timeout: 110_000 } as const;
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'demo'], run);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/pre-planning +ended/);
  expect(stdout).toContain('has decided; everybody can read it');
}, 120_000);

/** Runs the commands of a guide as they stand, in a directory of their own. */
const guided = (name: string, port = 8000): string => {
  const text = readFileSync(`docs/guides/${name}.md`, 'utf8');
  const directory = mkdtempSync(join(tmpdir(), 'liban-guided-'));
  const script = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .join('')
    .replaceAll('http://127.0.0.1:3000', instance.endpoints.api)
    .replaceAll(':8000/', `:${port}/`)
    .replaceAll('docs/guides/examples', resolve('docs/guides/examples'))
    // The machine of a test is busier than a reader's.
    .replaceAll('sleep 1', 'sleep 4');
  try {
    const env = { ...process.env, PORT: String(port), PYTHONDONTWRITEBYTECODE: '1' };
    const run = { encoding: 'utf8', timeout: 60_000, cwd: directory, env } as const;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], run);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
  'the ten minutes of the guide for utilities end with a verified webhook and an answered order',
  async () => {
    const said = guided('utility', await freePort());
    expect(said).toContain('verified test');
    expect(said).toContain('"taken": true');
    expect(said).toContain('verified order.created or_');
    expect(said).toContain('returned');
  },
  90_000,
);

it('the guide for enterprises applies, confirms, and has a secret to verify with', () => {
  const said = guided('enterprise');
  expect(said).toContain("[ [ 'telecom', '通信公司（样例）', 'pending' ] ]");
  expect(said).toContain('in-payment');
  expect(said).toMatch(/^whsec_/m);
}, 90_000);

it('an unchanged AWS client lists the machines of the local engine', async () => {
  const client = new SFNClient({
    endpoint: instance.endpoints.stepFunctions,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
  expect(stateMachines?.map(({ name }) => name)).toContain('Liban-joint-installation');
});
