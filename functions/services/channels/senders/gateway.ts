import type { Send } from '../sender.ts';
import type { ChannelName } from '../model.ts';
import { signedHeaders } from '../../webhooks/sign.ts';
import type { Outbound } from '../../webhooks/send.ts';
import type { Outcome as Answered } from '../../webhooks/rules.ts';

export interface Gateway {
  readonly url: string;
  /** Signs each request as webhooks are signed (Standard Webhooks). */
  readonly secret: string;
  readonly post: (outbound: Outbound) => Promise<Answered>;
  readonly clock: { now(): Date };
}

/** It says of an address that it takes nothing (RFC 9110, 15.5.21); all else is of the gateway. */
const unprocessable = 422;

/**
 * An HTTPS gateway of the city's own, for regions without SES and End User Messaging: one POST a notice, signed, under an
 * id that is the same at each attempt.
 */
export const gatewaySender =
  (channel: ChannelName, { url, secret, post, clock }: Gateway): Send =>
  async ({ id, to, said: { template, parameters, subject, text } }) => {
    const at = clock.now();
    const said = { id, channel, to, template, parameters, ...(channel === 'email' && { subject }), text };
    const body = JSON.stringify(said);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Liban-Channels/1',
      ...signedHeaders({ id, body, secrets: [secret], at }),
    };
    const answered = await post({ url, headers, body });
    if (!answered.ok) return { is: 'unavailable', why: answered.error };
    const { status } = answered.value;
    if (status >= 200 && status < 300) return { is: 'accepted' };
    return status === unprocessable
      ? { is: 'refused', why: 'refused-by-gateway' }
      : { is: 'unavailable', why: `answered-${status}` };
  };
