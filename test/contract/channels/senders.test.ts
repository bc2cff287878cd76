import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import {
  InternalServerException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import {
  BadRequestException,
  MessageRejected,
  SendEmailCommand,
  SESv2Client,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gatewaySender } from '../../../functions/services/channels/senders/gateway.ts';
import { sesSender } from '../../../functions/services/channels/senders/ses.ts';
import { smsSender } from '../../../functions/services/channels/senders/sms.ts';
import type { Outgoing } from '../../../functions/services/channels/sender.ts';
import { codeText, digestOf } from '../../../functions/services/channels/texts.ts';
import { send } from '../../../functions/services/webhooks/send.ts';
import { sesPath, sesProtocol, smsPath, smsProtocol } from '../../../local/capture/protocol.ts';
import { openCapture, type Capture } from '../../../local/capture/store.ts';
import type { Received } from '../../../local/gateway/event.ts';

/** What both providers promise the platform, asked of AWS's own clients: against this machine, and against AWS's refusals. */

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = { region: 'us-east-1', credentials, maxAttempts: 1 };
const configurationSet = 'Liban-email';
const byEmail = (to = 'someone@example.com'): Outgoing => ({
  ...{ id: 'cd_1', to, said: digestOf('email', 2, [{ title: '款项已到账' }], undefined) },
});
const bySms = (to = '+8613700000001'): Outgoing => ({ id: 'cd_2', to, said: codeText('012345') });

describe('this machine takes them, and sends them to nobody', () => {
  let server: Server;
  let capture: Capture;
  let origin: string;
  beforeAll(async () => {
    const clock = { now: () => 0 } as Parameters<typeof openCapture>[1];
    capture = openCapture(new DatabaseSync(':memory:'), clock);
    const [ses, sms] = [sesProtocol(capture), smsProtocol(capture)];
    server = createServer((request, response) => {
      void text(request).then((body) => {
        const path = request.url ?? '';
        const received = { request, path, body: Buffer.from(body) } as Received;
        const answer = path.startsWith(sesPath) ? ses(received) : sms(received);
        response.writeHead(answer.status, answer.headers as Record<string, string>).end(answer.body);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const ses = () =>
    sesSender(new SESv2Client({ ...client, endpoint: `${origin}${sesPath}` }), {
      from: 'a@b.example',
      configurationSet,
    });
  const sms = () =>
    smsSender(new PinpointSMSVoiceV2Client({ ...client, endpoint: `${origin}${smsPath}` }), {
      from: 'arn:pool',
    });

  it('an e-mail', async () => {
    expect(await ses()(byEmail())).toEqual({ is: 'accepted' });
    expect(capture.list()[0]).toMatchObject({
      ...{
        channel: 'email',
        to: 'someone@example.com',
        subject: '漓办：2 条新消息',
        tags: { liban: 'cd_1' },
      },
    });
    expect(capture.list()[0]?.text).toContain('款项已到账');
  });

  it('a text message', async () => {
    expect(await sms()(bySms())).toEqual({ is: 'accepted' });
    expect(capture.list()[0]).toMatchObject({
      ...{ channel: 'sms', to: '+8613700000001', tags: { liban: 'cd_2' }, text: codeText('012345').text },
    });
  });

  it('and refuses a number that is none, as End User Messaging does', async () => {
    expect(await sms()(bySms('137'))).toEqual({ is: 'refused', why: 'ValidationException' });
  });

  it('what cannot be reached is to be tried again', async () => {
    const nowhere = new SESv2Client({ ...client, endpoint: 'http://127.0.0.1:1' });
    expect(await sesSender(nowhere, { from: 'a@b.example', configurationSet })(byEmail())).toMatchObject({
      is: 'unavailable',
    });
  });
});

describe('AWS refuses', () => {
  const [sesClient, smsClient] = [new SESv2Client(client), new PinpointSMSVoiceV2Client(client)];
  const [ses, sms] = [mockClient(sesClient), mockClient(smsClient)];
  beforeEach(() => {
    ses.reset();
    sms.reset();
  });
  const more = { message: 'someone@example.com', $metadata: {} };
  const email = sesSender(sesClient, { from: 'a@b.example', configurationSet });
  const short = smsSender(smsClient, { from: 'arn:pool' });

  it('names its sender, its configuration set and the digest, by which it tells of it later', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: '1' });
    expect(await email(byEmail())).toEqual({ is: 'accepted' });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      FromEmailAddress: 'a@b.example',
      ConfigurationSetName: configurationSet,
      EmailTags: [{ Name: 'liban', Value: 'cd_1' }],
    });
    sms.on(SendTextMessageCommand).resolves({ MessageId: '2' });
    expect(await short(bySms())).toEqual({ is: 'accepted' });
    expect(sms.commandCalls(SendTextMessageCommand)[0]?.args[0].input).toMatchObject({
      OriginationIdentity: 'arn:pool',
      MessageType: 'TRANSACTIONAL',
      Context: { liban: 'cd_2' },
    });
  });

  it.each([
    ['the address', new BadRequestException(more), 'refused'],
    ['for being asked too often', new TooManyRequestsException(more), 'unavailable'],
    // Ours to mend: the address is as good as before.
    ['the sender', new MessageRejected(more), 'unavailable'],
  ])('an e-mail: %s', async (_, error, is) => {
    ses.on(SendEmailCommand).rejects(error);
    expect(await email(byEmail())).toEqual({ is, why: error.name });
  });

  it.each([
    ['the number', new ValidationException(more), 'refused'],
    ['for no reason of ours', new InternalServerException(more), 'unavailable'],
  ])('a text message: %s', async (_, error, is) => {
    sms.on(SendTextMessageCommand).rejects(error);
    expect(await short(bySms())).toEqual({ is, why: error.name });
  });
});

describe('a gateway of the city’s own', () => {
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  let status = 200;
  let seen: { body: string; headers: Record<string, string> }[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        seen.push({ body, headers: request.headers as Record<string, string> });
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  beforeEach(() => {
    seen = [];
  });
  afterAll(() => server.close());
  const sender = (port = (server.address() as AddressInfo).port) =>
    gatewaySender('sms', {
      url: `http://127.0.0.1:${port}/notices`,
      secret,
      post: send({ reach: { loopback: true } }),
      clock: { now: () => new Date() },
    });

  it('is sent the template and its parameters, signed, under one id', async () => {
    status = 202;
    expect(await sender()(bySms())).toEqual({ is: 'accepted' });
    const [{ body, headers } = { body: '', headers: {} }] = seen;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      ...{ id: 'cd_2', channel: 'sms', to: '+8613700000001' },
      ...{ template: 'code', parameters: { code: '012345', minutes: '10' } },
    });
    expect(headers['webhook-id']).toBe('cd_2');
  });

  it.each([
    [422, { is: 'refused', why: 'refused-by-gateway' }],
    [401, { is: 'unavailable', why: 'answered-401' }],
    [503, { is: 'unavailable', why: 'answered-503' }],
  ])('answers %i: %j', async (answers, outcome) => {
    status = answers;
    expect(await sender()(bySms())).toEqual(outcome);
  });

  it('is down', async () => {
    expect(await sender(1)(bySms())).toEqual({ is: 'unavailable', why: 'connection-refused' });
  });
});
