import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SECOND } from '../../../law/instant.ts';
import { ownReach } from '../../../platform/addresses.ts';
import { optionalSetting, setting } from '../../../platform/environment.ts';
import { unlogged } from '../../../platform/unlogged.ts';
import { limits, send } from '../../webhooks/send.ts';
import { providerTimeout } from '../limits.ts';
import type { ChannelName } from '../model.ts';
import type { Send, Senders } from '../sender.ts';
import { gatewaySender } from './gateway.ts';
import { sesSender } from './ses.ts';
import { smsSender } from './sms.ts';

/** Tried twice at most: what is not taken is due again. */
const client = {
  maxAttempts: 2,
  requestHandler: {
    connectionTimeout: 2 * SECOND,
    requestTimeout: providerTimeout,
    throwOnRequestTimeout: true,
  },
};

/** The channels by their settings: AWS's own service where a sender of it is named, else the gateway, else none. */
const own: Readonly<Record<ChannelName, () => Send | undefined>> = {
  email: () => {
    const from = optionalSetting('EMAIL_FROM');
    return from === undefined
      ? undefined
      : sesSender(unlogged(new SESv2Client(client)), {
          from,
          configurationSet: setting('EMAIL_CONFIGURATION_SET'),
        });
  },
  sms: () => {
    const from = optionalSetting('SMS_FROM');
    return from === undefined
      ? undefined
      : smsSender(unlogged(new PinpointSMSVoiceV2Client(client)), { from });
  },
};

const byGateway = (channel: ChannelName): Send | undefined => {
  const url = optionalSetting('CHANNEL_GATEWAY_URL');
  if (url === undefined) return undefined;
  const clock = { now: () => new Date() };
  const post = send({ reach: ownReach(), limits: { ...limits, timeoutMs: 2 * providerTimeout } });
  return gatewaySender(channel, { url, secret: setting('CHANNEL_GATEWAY_SECRET'), post, clock });
};

/** What this deployment was given, read once a process. */
export const sendersHere = (): Senders => {
  const of = (channel: ChannelName) => own[channel]() ?? byGateway(channel);
  const [email, sms] = [of('email'), of('sms')];
  return { ...(email && { email }), ...(sms && { sms }) };
};
