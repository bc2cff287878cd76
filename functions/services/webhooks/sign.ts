import { Webhook } from 'standardwebhooks';
import type { Instant } from '../../law/instant.ts';
import type { PartnerSecret } from '../partners/secrets.ts';

/** The secrets that sign at a moment: after a rotation the old one too, until its 24 hours are over. */
export const secretsAt = (
  { current, previous, previousValidUntil }: PartnerSecret,
  now: Instant,
): readonly string[] =>
  previous !== undefined && previousValidUntil !== undefined && now < previousValidUntil
    ? [current, previous]
    : [current];

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
