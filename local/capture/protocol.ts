import * as z from 'zod';
import { readJson } from '../../functions/common/i-json.ts';
import type { Answer } from '../gateway/answer.ts';
import type { Received } from '../gateway/event.ts';
import type { Capture } from './store.ts';

/** Where the clients of SES and End User Messaging find this machine. */
export const sesPath = '/local/ses';
export const smsPath = '/local/sms';

const data = z.object({ Data: z.string() });

/** SESv2 SendEmail as it is asked (API reference): what is sent here, and nothing of templates or raw messages. */
const Email = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).length(1) }),
  Content: z.object({ Simple: z.object({ Subject: data, Body: z.object({ Text: data }) }) }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});

/** SendTextMessage of End User Messaging (API reference v2). */
const TextMessage = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{1,18}$/),
  OriginationIdentity: z.string(),
  MessageBody: z.string().min(1).max(1_600),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']),
  Context: z.record(z.string(), z.string()).default({}),
});

const answer = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const read = <T>({ body }: Received, schema: z.ZodType<T>): T | undefined => {
  const json = readJson(body.toString('utf8'));
  return json.ok ? schema.safeParse(json.value).data : undefined;
};

/** SES, as its client speaks to it. */
export const sesProtocol =
  (capture: Capture) =>
  (received: Received): Answer => {
    if (received.path !== `${sesPath}/v2/email/outbound-emails`)
      return answer(404, { message: 'Only SendEmail is served here' });
    const asked = read(received, Email);
    if (!asked)
      return {
        ...answer(400, { message: 'Not an e-mail' }),
        headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'BadRequestException' },
      };
    const { Destination, Content, EmailTags } = asked;
    const { id } = capture.add({
      channel: 'email',
      to: Destination.ToAddresses[0] ?? '',
      subject: Content.Simple.Subject.Data,
      text: Content.Simple.Body.Text.Data,
      tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
    });
    return answer(200, { MessageId: id });
  };

/** End User Messaging, as its client speaks to it (JSON protocol 1.0). */
export const smsProtocol =
  (capture: Capture) =>
  (received: Received): Answer => {
    const target = String(received.request.headers['x-amz-target'] ?? '');
    if (target !== 'PinpointSMSVoiceV2.SendTextMessage')
      return answer(400, { __type: 'UnknownOperationException', message: `${target} is not served here` });
    const asked = read(received, TextMessage);
    if (!asked) return answer(400, { __type: 'ValidationException', message: 'Not a text message' });
    const { id } = capture.add({
      channel: 'sms',
      to: asked.DestinationPhoneNumber,
      subject: '',
      text: asked.MessageBody,
      tags: asked.Context,
    });
    return answer(200, { MessageId: id });
  };
