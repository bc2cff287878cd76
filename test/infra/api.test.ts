import { describe, expect, it } from 'vitest';
import { api, entryOf, type Domains } from '../../lib/functions.ts';
import { permissionsIn } from './policies.ts';
import { artifacts, of, resourcesOf, synthesise, the } from './synthesised.ts';

/** A function as the template has it. */
interface Raw {
  readonly Properties: { readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> } };
}

it('takes tokens of the one issuer, for the one audience, from the Authorization header', () => {
  const authorizer = (environment: Record<string, string>) =>
    resourcesOf(synthesise(environment))
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Authorizer')
      .map(({ properties: { AuthorizerType, IdentitySource, JwtConfiguration } }) => ({
        AuthorizerType,
        IdentitySource,
        JwtConfiguration,
      }));
  expect(authorizer({ LIBAN_ISSUER: 'https://login.example.cn/oidc', LIBAN_AUDIENCE: 'city' })).toEqual([
    {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://login.example.cn/oidc', Audience: ['city'] },
    },
  ]);
});

describe('the routes', () => {
  const integrations = new Map(
    of('AWS::ApiGatewayV2::Integration').map(({ id, properties }) => [
      `integrations/${id}`,
      of('AWS::Lambda::Function').find(({ arn }) => `${arn}:live` === properties['IntegrationUri'])?.entry,
    ]),
  );
  const authorizer = the('AWS::ApiGatewayV2::Authorizer').id;
  const seen = of('AWS::ApiGatewayV2::Route').map(({ properties }) => ({
    route: properties['RouteKey'],
    entry: integrations.get(String(properties['Target'])),
    // Which role a token must have is the function's to check: the gateway only asks for a token, or for none.
    asks: properties['AuthorizationType'] === 'NONE' ? 'nobody' : properties['AuthorizationType'],
    authorizer: properties['AuthorizerId'],
  }));

  it('are those of the route table, each to its domain, each with a token but for the public ones', () => {
    const wanted = Object.entries(api).flatMap(([domain, table]) =>
      Object.values(table).map(({ method, path, roles }) => ({
        route: `${method} ${path}`,
        entry: entryOf(domain as Domains['api'], 'api'),
        asks: roles === 'public' ? 'nobody' : 'JWT',
        authorizer: roles === 'public' ? undefined : authorizer,
      })),
    );
    // And whatever is no route: a function says so as a problem, where the gateway has words of its own.
    const otherwise = {
      route: '$default',
      entry: entryOf('meta', 'api'),
      asks: 'nobody',
      authorizer: undefined,
    };
    const sorted = (rows: typeof seen) =>
      rows.toSorted((a, b) => String(a.route).localeCompare(String(b.route)));
    expect(sorted(seen)).toEqual(sorted([...wanted, otherwise]));
  });

  it('call their function in the name of one role, which may call these and no other, for this account alone', () => {
    const role = the('AWS::IAM::Role', 'HttpInvoker');
    expect(
      new Set(of('AWS::ApiGatewayV2::Integration').map(({ properties }) => properties['CredentialsArn'])),
    ).toEqual(new Set([`${role.id}.Arn`]));
    expect(
      permissionsIn([role])
        .map(({ action, resource }) => `${action} ${resource}`)
        .toSorted(),
    ).toEqual(
      of('AWS::Lambda::Function')
        .filter(({ stack }) => stack === 'Api')
        .map(({ arn }) => `lambda:InvokeFunction ${arn}:live`)
        .toSorted(),
    );
    expect(JSON.stringify(role.properties['AssumeRolePolicyDocument'])).toContain(
      '"StringEquals":{"aws:SourceAccount":"000000000000"}},"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"}',
    );
    expect(of('AWS::Lambda::Permission').filter(({ stack }) => stack === 'Api')).toEqual([]);
  });
});

it('says in the access log from where a request came, keeps paths and callers out of it, and bounds what reaches the functions', () => {
  const { properties } = the('AWS::ApiGatewayV2::Stage');
  const { Format } = properties['AccessLogSettings'] as { Format: string };
  expect(Object.keys(JSON.parse(Format) as object)).toEqual([
    'gatewayId',
    'time',
    'sourceIp',
    'routeKey',
    'status',
    'latency',
    'integrationError',
  ]);
  expect(properties['DefaultRouteSettings']).toMatchObject({
    ThrottlingRateLimit: 500,
    ThrottlingBurstLimit: 1_000,
  });
});

it('tells the console how people sign in, and its function alone', () => {
  const told = (environment: Record<string, string>) =>
    resourcesOf(synthesise(environment))
      .filter(({ type }) => type === 'AWS::Lambda::Function')
      .map(({ entry, properties }) => {
        const { Variables } = (properties['Environment'] ?? {}) as { Variables?: Record<string, string> };
        return {
          entry,
          console: Object.entries(Variables ?? {})
            .filter(([name]) => name.startsWith('CONSOLE_'))
            .toSorted(),
        };
      })
      .filter(({ console }) => console.length > 0);
  expect(told({ LIBAN_ISSUER: 'https://login.example.cn/oidc', LIBAN_CONSOLE_CLIENT: 'city' })).toEqual([
    {
      entry: entryOf('meta', 'api'),
      console: [
        ['CONSOLE_CLIENT', 'city'],
        ['CONSOLE_FILES', 'console-files'],
        ['CONSOLE_ISSUER', 'https://login.example.cn/oidc'],
        ['CONSOLE_SCOPE', 'openid profile offline_access'],
      ],
    },
  ]);
});

it('keeps the access log for a year, under a key of its own, also when the stack is gone', () => {
  const { properties, deletionPolicy } = the('AWS::Logs::LogGroup', 'HttpAccess');
  expect(properties).toMatchObject({
    RetentionInDays: 365,
    KmsKeyId: expect.stringMatching(/^HttpAccessKey[0-9A-F]{8}\.Arn$/) as unknown,
  });
  expect(deletionPolicy).toBe('Retain');
  const { KeyPolicy } = the('AWS::KMS::Key', 'HttpAccessKey').properties;
  expect(JSON.stringify(KeyPolicy)).toContain('"Service":"logs.cn-north-1.amazonaws.com.cn"');
});

describe('callers are marked under a key', () => {
  const secret = the('AWS::SecretsManager::Secret');
  const variables = (entry: unknown) =>
    (artifacts.find(({ id }) => id.endsWith('-Api'))?.template.Resources as Record<string, Raw>)[
      the('AWS::Lambda::Function', String(entry)).id
    ]?.Properties.Environment.Variables;

  it('that is made with Data, stays, and that no template has', () => {
    expect(secret.deletionPolicy).toBe('Retain');
    expect(secret.properties).toMatchObject({
      GenerateSecretString: {
        SecretStringTemplate: '{"id":"1"}',
        GenerateStringKey: 'key',
        PasswordLength: 43,
      },
    });
    const { CALLER_KEY } = variables('ordersapi') ?? {};
    expect(JSON.stringify(CALLER_KEY)).toMatch(/\{\{resolve:secretsmanager:.*:SecretString:key::\}\}/);
  });

  it('by every function that is called from outside, and by no other', () => {
    const marking = of('AWS::Lambda::Function').filter(({ properties }) =>
      JSON.stringify(properties['Environment']).includes('CALLER_KEY'),
    );
    expect(new Set(marking.map(({ stack }) => stack))).toEqual(new Set(['Api']));
    expect(marking.length).toBe(of('AWS::Lambda::Function').filter(({ stack }) => stack === 'Api').length);
  });
});
