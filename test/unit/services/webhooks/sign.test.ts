import { createHmac } from 'node:crypto';
import { Webhook } from 'svix';
import { describe, expect, it } from 'vitest';
import { addMillis, HOUR } from '../../../../functions/law/instant.ts';
import { newSecret } from '../../../../functions/services/partners/secrets.ts';
import { secretsAt, signedHeaders } from '../../../../functions/services/webhooks/sign.ts';
import { deliveryId, start } from './fixture.ts';

const id = deliveryId(1);
const body = JSON.stringify({
  type: 'order.created',
  timestamp: start,
  data: { orderId: 'or_1', site: '桂林市' },
});
const [secret, old] = [newSecret(), newSecret()];
const verify = (by: string, headers: Record<string, string>, said = body) =>
  new Webhook(by).verify(said, headers);

/** Written from the specification alone: HMAC-SHA256 of `id.timestamp.body` under the decoded secret. */
const bySpecification = (by: string, at: Date) =>
  `v1,${createHmac('sha256', Buffer.from(by.slice('whsec_'.length), 'base64'))
    .update(`${id}.${String(Math.floor(at.getTime() / 1_000))}.${body}`)
    .digest('base64')}`;

describe('a signature', () => {
  it('satisfies a receiver with the secret', () => {
    expect(verify(secret, signedHeaders({ id, body, secrets: [secret], at: new Date() }))).toEqual(
      JSON.parse(body),
    );
  });

  it('is what the specification says', () => {
    const at = new Date('2026-03-02T01:00:00.999Z');
    expect(signedHeaders({ id, body, secrets: [secret], at })).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1772413200',
      'webhook-signature': bySpecification(secret, at),
    });
  });

  it('satisfies nobody after the body was changed, or under another secret, id or time', () => {
    const headers = signedHeaders({ id, body, secrets: [secret], at: new Date() });
    expect(() => verify(secret, headers, body.replace('or_1', 'or_2'))).toThrow();
    expect(() => verify(old, headers)).toThrow();
    expect(() => verify(secret, { ...headers, 'webhook-id': deliveryId(2) })).toThrow();
    expect(() => verify(secret, { ...headers, 'webhook-timestamp': '1772413200' })).toThrow();
  });

  it('satisfies receivers with the new and with the old secret after a rotation', () => {
    const headers = signedHeaders({ id, body, secrets: [secret, old], at: new Date() });
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(() => verify(secret, headers)).not.toThrow();
    expect(() => verify(old, headers)).not.toThrow();
  });
});

describe('after a rotation', () => {
  const rotated = { current: secret, previous: old, previousValidUntil: addMillis(start, 24 * HOUR) };
  it('both secrets sign for 24 hours', () =>
    expect(secretsAt(rotated, addMillis(start, 24 * HOUR - 1))).toEqual([secret, old]));
  it('then only the new one', () =>
    expect(secretsAt(rotated, addMillis(start, 24 * HOUR))).toEqual([secret]));
  it('one that was never rotated signs alone', () =>
    expect(secretsAt({ current: secret }, start)).toEqual([secret]));
});
