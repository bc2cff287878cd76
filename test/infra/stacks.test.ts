import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { parametersFrom } from '../../lib/parameters.ts';
import { artifacts } from './synthesised.ts';

const run = promisify(execFile);
const ids = artifacts.map(({ id }) => id);

it('are cut by what must survive', () => {
  expect(ids.toSorted()).toEqual(['Liban-Api', 'Liban-Data', 'Liban-Watch', 'Liban-Work']);
});

// CloudFormation's limit is 500. Where it is near, a stack can be neither grown nor cut without moving what lives in it: a
// function of the API is six resources and a route is one (docs/deploy.md, "Room in the stacks"). With 245 routes the API has
// 405: two products more, of some thirty routes, find room.
it.each(artifacts)('$id has room for what comes next: less than 420 of 500 resources', ({ template }) => {
  expect(Object.keys(template.Resources).length).toBeLessThan(420);
});

it.each(artifacts)(
  '$id neither exports nor imports: an export binds two stacks until both are gone',
  (artifact) => {
    const text = JSON.stringify(artifact.template);
    expect(text).not.toContain('Fn::ImportValue');
    expect(text).not.toContain('Fn::GetStackOutput');
    expect(text).not.toContain('"Export"');
  },
);

interface TemplateSeen {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default: string }>>;
  readonly Resources: Readonly<Record<string, { Type: string; Properties: { Name: string } }>>;
}

it('are deployed after those whose names they read, and read nothing that nobody publishes', () => {
  const published = new Map(
    artifacts.flatMap(({ id, template }) =>
      Object.values((template as TemplateSeen).Resources)
        .filter(({ Type }) => Type === 'AWS::SSM::Parameter')
        .map(({ Properties }) => [Properties.Name, id] as const),
    ),
  );
  for (const artifact of artifacts) {
    const { id, dependencies } = artifact;
    const before = dependencies.map((one) => one.id);
    const { Parameters = {} } = artifact.template as TemplateSeen;
    for (const { Type, Default } of Object.values(Parameters)) {
      expect(Type).toBe('AWS::SSM::Parameter::Value<String>');
      // The CDK's own, of its bootstrap stack.
      if (Default.startsWith('/cdk-bootstrap/')) continue;
      expect(before, `${id} reads ${Default}`).toContain(published.get(Default));
    }
  }
});

it('names no partition, region or account', () => {
  const text = JSON.stringify(artifacts.map(({ template }) => template));
  expect(text).not.toMatch(/arn:aws[:-]/);
  expect(text).not.toMatch(/\b(?:us|eu|ap|cn)-[a-z]+-\d\b/);
  expect(text).not.toMatch(/\b\d{12}\b/);
});

it.each([[{}], [{ LIBAN_ISSUER: '' }]])('are not made without an issuer: %j', (environment) => {
  expect(() => parametersFrom(environment)).toThrow('LIBAN_ISSUER is missing');
});

it('and the app says so in one line', async () => {
  const { LIBAN_ISSUER: _, ...environment } = process.env;
  const failure = await run(process.execPath, ['lib/app.ts'], { env: environment }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({
    code: 1,
    stderr: 'LIBAN_ISSUER is missing: the OpenID Connect issuer whose tokens are taken (docs/deploy.md)\n',
  });
});

const sandboxOn = { LIBAN_ISSUER: 'https://issuer.example.invalid', LIBAN_SANDBOX: 'on' };

it.each([[{}], [{ LIBAN_KEEP_DATA: 'yes' }], [{ LIBAN_KEEP_DATA: '' }]])(
  'have no sandbox where they keep their data: %j',
  (environment) => {
    expect(() => parametersFrom({ ...sandboxOn, ...environment })).toThrow('LIBAN_SANDBOX is for rehearsals');
  },
);

it('have one where it is asked for and nothing is kept, and nowhere else', () => {
  expect(parametersFrom({ ...sandboxOn, LIBAN_KEEP_DATA: 'no' })).toMatchObject({ sandbox: true });
  expect(parametersFrom({ LIBAN_ISSUER: sandboxOn.LIBAN_ISSUER })).toMatchObject({ sandbox: false });
});
