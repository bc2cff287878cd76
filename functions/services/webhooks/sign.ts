import { Webhook } from 'standardwebhooks';
import type { Instant } from '../../law/instant.ts';
import { overlapOf, type PartnerSecret } from '../partners/secrets.ts';
import type { Outbound } from './send.ts';

/** The secrets that sign at a moment: after a rotation the old one too, until its 24 hours are over. */
export const secretsAt = (secret: PartnerSecret, now: Instant): readonly string[] => {
  const { current, previous } = secret;
  return previous !== undefined && overlapOf(secret, now) !== undefined ? [current, previous] : [current];
};

export interface Unsigned {
  readonly id: string;
  readonly body: string;
  readonly secrets: readonly string[];
  /** Real time: a receiver refuses what its own clock finds too old. */
  readonly at: Date;
}

/** The headers of Standard Webhooks: one signature for each secret, any of which satisfies the receiver. */
export const signedHeaders = ({ id, body, secrets, at }: Unsigned) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});

export interface ToSend {
  readonly id: string;
  readonly url: string;
  readonly said: object;
  readonly secret: PartnerSecret;
  /** By the platform's clock: which secrets sign. */
  readonly now: Instant;
  readonly at: Date;
}

/** The POST of one webhook. */
export const outbound = ({ id, url, said, secret, now, at }: ToSend): Outbound => {
  const body = JSON.stringify(said);
  return {
    url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Liban-Webhooks/1',
      ...signedHeaders({ id, body, secrets: secretsAt(secret, now), at }),
    },
    body,
  };
};
