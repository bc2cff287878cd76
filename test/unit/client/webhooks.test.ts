import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, WebhookVerificationError } from '@liban/client/webhooks';

const secret = `whsec_${Buffer.from('a secret of the platform').toString('base64')}`;
const next = `whsec_${Buffer.from('the secret that follows').toString('base64')}`;
const stranger = `whsec_${Buffer.from('somebody else entirely').toString('base64')}`;
const body = JSON.stringify({
  type: 'order.withdrawn',
  timestamp: '2026-03-02T01:30:00.000Z',
  sequence: 7,
  data: { orderId: 'or_01KA3Q6Z8M4T2V9XB5N7C1D0EF' },
});

/** As the platform sends it: while a secret is rotated with a signature by each. */
const signed = (by: readonly string[], at = new Date()) => ({
  'Webhook-Id': 'wd_1',
  'Webhook-Timestamp': String(Math.floor(at.getTime() / 1_000)),
  'Webhook-Signature': by.map((one) => new Webhook(one).sign('wd_1', at, body)).join(' '),
});

describe('a webhook is what it says', () => {
  it('when one of its signatures fits one of the secrets', () => {
    for (const [by, known] of [
      [[secret], secret],
      [[secret, next], [secret]],
      [[secret, next], [next]],
      [[secret], [next, secret]],
    ] as const)
      expect(verifyWebhook(body, signed(by), known)).toMatchObject({ type: 'order.withdrawn', sequence: 7 });
  });

  it('and is refused by another secret, with another body, later than five minutes, without a signature', () => {
    const old = new Date(Date.now() - 6 * 60_000);
    const refused = [
      () => verifyWebhook(body, signed([secret]), [stranger]),
      () => verifyWebhook(body.replace('7', '8'), signed([secret]), secret),
      () => verifyWebhook(body, signed([secret], old), secret),
      () => verifyWebhook(body, {}, secret),
      () => verifyWebhook(body, signed([secret]), []),
    ];
    for (const attempt of refused) expect(attempt).toThrow(WebhookVerificationError);
  });
});
