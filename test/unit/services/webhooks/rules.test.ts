import { describe, expect, it } from 'vitest';
import { addMillis, HOUR, SECOND } from '../../../../functions/law/instant.ts';
import { err, ok } from '../../../../functions/common/result.ts';
import type { DeliveryHead, SendFailure } from '../../../../functions/services/webhooks/model.ts';
import {
  afterAttempt,
  judge,
  mayReplay,
  replayed,
  type Made,
} from '../../../../functions/services/webhooks/rules.ts';
import { delivery, start } from './fixture.ts';

const answered = (status: number) => ok({ status });
const made = (outcome: Made['outcome'], round = 1): Made => ({
  round,
  startedAt: start,
  endedAt: addMillis(start, SECOND),
  ms: 999.6,
  outcome,
});
const middle = () => 0.5;
const after = (before: DeliveryHead, outcome: Made['outcome'], round = 1) =>
  afterAttempt(before, made(outcome, round), middle);

describe('what an answer means', () => {
  it.each([200, 201, 202, 204, 299])('%i is taken', (status) =>
    expect(judge(answered(status))).toBe('delivered'),
  );
  it('410 wants no more', () => expect(judge(answered(410))).toBe('gone'));
  it.each([199, 300, 301, 302, 307, 308, 400, 401, 404, 409, 429, 500, 503])('%i has failed', (status) =>
    expect(judge(answered(status))).toBe('failed'),
  );
  it('no answer has failed', () => expect(judge(err<SendFailure>('timeout'))).toBe('failed'));
});

describe('a delivery after an attempt', () => {
  it('is delivered when the attempt was taken', () =>
    expect(after(delivery({ nextAttemptAt: start }), answered(204))).toEqual(
      delivery({
        status: 'delivered',
        deliveredAt: addMillis(start, SECOND),
        tries: 1,
        attempted: 1,
        lastAttempt: { at: start, round: 1, ms: 1_000, answer: 204 },
      }),
    ));

  it('is pending with the moment of the next attempt, and the reason why this one failed', () =>
    expect(after(delivery(), err('connection-refused'))).toEqual(
      delivery({
        tries: 1,
        nextAttemptAt: addMillis(start, 6 * SECOND),
        attempted: 1,
        lastAttempt: { at: start, round: 1, ms: 1_000, failure: 'connection-refused' },
      }),
    ));

  it('waits as long as the receiver asks', () =>
    expect(after(delivery(), ok({ status: 429, retryAfter: 60 * SECOND })).nextAttemptAt).toBe(
      addMillis(start, 61 * SECOND),
    ));

  it('is disabled when the endpoint is gone', () => {
    const gone = after(delivery(), answered(410));
    expect(gone).toMatchObject({ status: 'disabled', attempted: 1, lastAttempt: { answer: 410 } });
    expect(gone.nextAttemptAt).toBeUndefined();
  });

  it('is dead when the eighth attempt has failed', () => {
    let now = delivery();
    for (let tries = 1; tries <= 7; tries += 1) now = after(now, answered(500));
    expect(now).toMatchObject({ status: 'pending', tries: 7 });
    now = after(now, answered(500));
    expect(now).toMatchObject({ status: 'dead', tries: 8 });
    expect(now.nextAttemptAt).toBeUndefined();
  });

  it('is not woken by a late attempt of its own round once it is dead', () => {
    const dead = delivery({ status: 'dead', tries: 8 });
    expect(after(dead, answered(500))).toMatchObject({
      status: 'dead',
      tries: 8,
      attempted: 1,
      lastAttempt: { answer: 500 },
    });
    expect(after(dead, answered(410)).status).toBe('dead');
  });
});

describe('a replay', () => {
  it.each(['delivered', 'dead', 'disabled'] as const)('is allowed of a delivery that is %s', (status) =>
    expect(mayReplay(delivery({ status }), start)).toBe(true),
  );
  it('is allowed while the next attempt is waited for', () =>
    expect(mayReplay(delivery({ tries: 1, nextAttemptAt: start }), start)).toBe(true));
  it('is not while the first attempt of a round is still to come', () => {
    expect(mayReplay(delivery(), addMillis(start, HOUR - 1))).toBe(false);
    expect(mayReplay(replayed(delivery({ status: 'dead' }), 'zhang', start), start)).toBe(false);
  });
  it('is allowed once that has not come for an hour: its execution broke down', () =>
    expect(mayReplay(delivery(), addMillis(start, HOUR))).toBe(true));

  it('has the whole schedule before it and the record behind it', () => {
    const dead = delivery({
      status: 'dead',
      tries: 8,
      attempted: 8,
      lastAttempt: { at: start, round: 1, ms: 1, answer: 500 },
    });
    const later = addMillis(start, HOUR);
    expect(replayed(dead, 'zhang', later)).toEqual({
      ...dead,
      status: 'pending',
      round: 2,
      roundBegunAt: later,
      replayedBy: 'zhang',
      tries: 0,
    });
  });

  it('is not spoilt by a failed attempt that it has overtaken', () => {
    const again = replayed(delivery({ nextAttemptAt: start }), 'zhang', start);
    for (const status of [500, 410])
      expect(after(again, answered(status))).toEqual({
        ...again,
        attempted: 1,
        lastAttempt: { at: start, round: 1, ms: 1_000, answer: status },
      });
  });

  it('is spared by an attempt it has overtaken that was taken after all', () =>
    expect(after(replayed(delivery({ nextAttemptAt: start }), 'zhang', start), answered(200)).status).toBe(
      'delivered',
    ));
});
