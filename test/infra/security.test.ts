import { expect, it } from 'vitest';
import { acknowledged } from './acknowledged.ts';
import { findings, template } from './template.ts';

const found = findings();

it('passes the AwsSolutions pack but for what is acknowledged with a reason', () => {
  const open = found.filter(
    ({ rule, path }) => !acknowledged.some((known) => known.rule.test(rule) && known.path.test(path)),
  );
  expect(open).toEqual([]);
});

it.each(acknowledged)('still needs to acknowledge $rule in $path', (known) => {
  expect(found.some(({ rule, path }) => known.rule.test(rule) && known.path.test(path))).toBe(true);
});

it('names no partition, region or account', () => {
  const text = JSON.stringify(template.toJSON());
  expect(text).not.toMatch(/arn:aws[:-]/);
  expect(text).not.toMatch(/\b(?:us|eu|ap|cn)-[a-z]+-\d\b/);
  expect(text).not.toMatch(/\b\d{12}\b/);
});

interface Policy {
  Properties: {
    Roles: { Ref: string }[];
    PolicyDocument: { Statement: { Action: unknown; Resource: unknown }[] };
  };
}

it('lets nobody but the APIs that give secrets out and the webhook tasks near the secrets', () => {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')) as Policy[];
  const near = policies
    .filter(({ Properties }) =>
      JSON.stringify(Properties.PolicyDocument.Statement).includes('StorageSecrets'),
    )
    .flatMap(({ Properties }) => Properties.Roles.map(({ Ref }) => Ref.replace(/ServiceRole.*/, '')));
  expect(near.toSorted()).toEqual(['enterprisesapi', 'partnersapi', 'webhookstasks']);
});

it('asks every route for a token, but for the public ones', async () => {
  const { api } = await import('../../functions/routes.ts');
  const open = Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
    .filter(({ Properties }) => Properties.AuthorizationType === 'NONE')
    .map(({ Properties }) => Properties.RouteKey as string);
  const published = Object.values(api)
    .flatMap((table) => Object.values(table))
    .filter(({ roles }) => roles === 'public')
    .map(({ method, path }) => `${method} ${path}`);
  expect(open.toSorted()).toEqual(published.toSorted());
});

it('keeps what it remembers encrypted under own keys, recoverable, and safe from deletion', () => {
  for (const { Properties } of Object.values(template.findResources('AWS::DynamoDB::Table'))) {
    expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    expect(Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(Properties.DeletionProtectionEnabled).toBe(true);
  }
});

it('runs every function of ours on arm64 and Node 24', () => {
  const ours = Object.values(template.findResources('AWS::Lambda::Function'));
  expect(ours.length).toBeGreaterThan(8);
  for (const { Properties } of ours) {
    expect(Properties.Architectures).toEqual(['arm64']);
    expect(Properties.Runtime).toBe('nodejs24.x');
  }
});

it('sets aside a stream record that keeps failing, and reports failures one by one', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 10,
  });
});

it('hears of every execution of a case that stops or goes on, and of no other stack’s', () => {
  const machines = Object.values(template.findResources('AWS::StepFunctions::StateMachine')).map(
    ({ Properties }) => String(Properties.StateMachineName).replace('Liban-', ''),
  );
  const [rule, ...others] = Object.values(template.findResources('AWS::Events::Rule'));
  expect(others).toEqual([]);
  const { detail } = rule?.['Properties'].EventPattern as { detail: Record<string, unknown> };
  const heard = JSON.stringify(detail['stateMachineArn']).matchAll(/stateMachine:Liban-([a-z-]+)"/g);
  expect([...heard].map(([, name]) => name).toSorted()).toEqual(
    machines.filter((name) => !ofNoCase.includes(name)).toSorted(),
  );
  expect(detail['$or']).toEqual([
    { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
    { status: ['RUNNING'], redriveCount: [{ numeric: ['>', 0] }] },
  ]);
});

/** What they do is done by their next run, or shows on what they do it to: a delivery says itself how it stands. */
const ofNoCase = [
  'calendar-recompute',
  'deadline-watch',
  'overdue-notices',
  'policy-matching',
  'webhook-delivery',
];
