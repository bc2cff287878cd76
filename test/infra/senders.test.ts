import { expect, it } from 'vitest';
import * as z from 'zod';
import { parametersFrom } from '../../lib/parameters.ts';
import { Template } from '../../local/template/assembly.ts';
import { documentsIn } from './policies.ts';
import { resourcesOf, synthesise, type Seen } from './synthesised.ts';

const smsFrom = 'arn:aws:sms-voice:ap-southeast-1:111122223333:pool/pool-1';
const gateway = {
  LIBAN_CHANNEL_GATEWAY: 'https://gateway.example/notices',
  LIBAN_CHANNEL_GATEWAY_SECRET: 'liban/gateway',
};

const Document = z.object({
  Statement: z.array(z.object({ Action: z.unknown(), Resource: z.unknown() })),
});
const Environment = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });

/** What each role may do with a service, as text. */
const allowed = (seen: readonly Seen[], service: string): string[] =>
  documentsIn(seen.filter(({ type }) => type === 'AWS::IAM::Role')).flatMap(({ role, document }) =>
    Document.parse(document)
      .Statement.filter(({ Action }) => [Action].flat().some((one) => String(one).startsWith(`${service}:`)))
      .map(({ Action, Resource }) => `${role} ${JSON.stringify(Action)} ${JSON.stringify(Resource)}`),
  );

it('lets only what sends notices send, and only as the senders that are named', () => {
  const seen = resourcesOf(
    synthesise({ LIBAN_EMAIL_FROM: 'no-reply@city.example', LIBAN_SMS_FROM: smsFrom }),
  );
  const byEmail = allowed(seen, 'ses');
  expect(byEmail).toHaveLength(2);
  for (const one of byEmail) {
    expect(one).toMatch(/^channels(?:api|tasks)role\w* "ses:SendEmail"/);
    expect(one).toContain(':identity/no-reply@city.example"');
    expect(one).toContain(':identity/city.example"');
    expect(one).toContain(':configuration-set/Liban-email"');
    expect(one).not.toContain('*');
  }
  const bySms = allowed(seen, 'sms-voice');
  expect(bySms).toHaveLength(2);
  for (const one of bySms) expect(one).toContain(`"sms-voice:SendTextMessage" "${smsFrom}"`);
});

it('hears by the configuration set what became of an e-mail', () => {
  const seen = resourcesOf(synthesise({ LIBAN_EMAIL_FROM: 'no-reply@city.example' }));
  const [destination] = seen.filter(({ type }) => type === 'AWS::SES::ConfigurationSetEventDestination');
  expect(destination?.properties).toMatchObject({
    ConfigurationSetName: 'Liban-email',
    EventDestination: { MatchingEventTypes: ['delivery', 'bounce', 'complaint'] },
  });
});

it('gives the gateway’s secret by reference, and to nobody who sends nothing', () => {
  const functions = synthesise(gateway).flatMap(({ template }) =>
    Object.values(Template.parse(template).Resources),
  );
  const found = functions.flatMap(({ Type, Properties, Metadata }) => {
    if (Type !== 'AWS::Lambda::Function') return [];
    const { CHANNEL_GATEWAY_SECRET: secret } = Environment.parse(Properties).Environment.Variables;
    return secret === undefined ? [] : [{ entry: Metadata['liban:entry'], secret }];
  });
  const secret = '{{resolve:secretsmanager:liban/gateway:SecretString:::}}';
  expect(found).toEqual([
    { entry: 'functions/entrypoints/api/channels.ts', secret },
    { entry: 'functions/entrypoints/tasks/channels.ts', secret },
  ]);
});

it('makes nothing of SES where no sender is named, and refuses a gateway that nobody could know as ours', () => {
  expect(resourcesOf(synthesise()).filter(({ type }) => type.startsWith('AWS::SES'))).toEqual([]);
  const { LIBAN_CHANNEL_GATEWAY } = gateway;
  expect(() => parametersFrom({ LIBAN_ISSUER: 'https://issuer.example', LIBAN_CHANNEL_GATEWAY })).toThrow(
    'LIBAN_CHANNEL_GATEWAY_SECRET',
  );
});
