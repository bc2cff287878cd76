import { describe, expect, expectTypeOf, it } from 'vitest';
import { addMillis, instant } from '../../../functions/law/instant.ts';
import {
  deemConsent,
  letterDeadline,
  LetterOutcome,
  reply,
  type ServedLetter,
  servedLetter,
  SpokenReply,
} from '../../../functions/law/letter.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';
import { err, unwrap } from '../../../functions/common/result.ts';
import { workingTime, shanghai, suspended } from './samples.ts';

const deadline = letterDeadline(shanghai('2026-09-29 10:00'), sampleLaw());
const letter = servedLetter({ kind: 'consultation-letter', deadline, outcome: null });
const due = instant('2026-10-09T16:00:00.000Z');
const noObjection = SpokenReply.parse({ position: 'no-objection' });

describe('a letter between departments (Art. 10)', () => {
  it('is answered up to the last millisecond', () => {
    const answered = reply(letter, noObjection, addMillis(due, -1), workingTime);
    expect(unwrap(answered)).toMatchObject({ outcome: 'replied', reply: { position: 'no-objection' } });
    expect(deemConsent(letter, addMillis(due, -1), workingTime)).toEqual(
      err({ failure: 'not-yet-due', due }),
    );
  });

  it('is deemed consented from the due moment on, and as of it, with its evidence', () => {
    expect(reply(letter, noObjection, due, workingTime)).toEqual(err({ failure: 'lapsed', due }));
    const deemed = unwrap(deemConsent(letter, addMillis(due, 900_000), workingTime));
    expect(deemed).toMatchObject({
      outcome: 'deemed-consent',
      at: due,
      basis: '《桂林市优化政务服务若干规定（征求意见稿）》第十条',
      receivedAt: '2026-09-29T02:00:00.000Z',
      budget: 3,
    });
    expect(deemed.days).toHaveLength(11);
    expect(LetterOutcome.parse(JSON.parse(JSON.stringify(deemed)))).toEqual(deemed);
  });

  it('at every moment is either answerable or deemed, never both', () => {
    for (const ms of [-86_400_000, -1, 0, 1, 86_400_000]) {
      const now = addMillis(due, ms);
      expect(reply(letter, noObjection, now, workingTime).ok).toBe(!deemConsent(letter, now, workingTime).ok);
    }
  });

  it('is never deemed while its clock is suspended', () => {
    const standing = { ...deadline, suspensions: [suspended('2026-09-30 10:00')] };
    const open = servedLetter({ kind: 'consultation-letter', deadline: standing, outcome: null });
    expect(deemConsent(open, shanghai('2036-01-01 00:00'), workingTime)).toEqual(
      err({ failure: 'not-yet-due', due: null }),
    );
    expect(reply(open, noObjection, shanghai('2036-01-01 00:00'), workingTime).ok).toBe(true);
  });

  it.each([
    { position: 'objection' },
    { position: 'objection', grounds: '  ' },
    { position: 'agree-with-conditions', conditions: [] },
    { position: 'deemed-consent' },
    { position: 'noted' },
    {},
  ])('is not answered by the unclear %j', (unclear) => {
    expect(SpokenReply.safeParse(unclear).success).toBe(false);
  });

  it('cannot take a spoken reply for a deemed one, nor a deemed one for a spoken', () => {
    type Deemed = Extract<LetterOutcome, { outcome: 'deemed-consent' }>;
    expectTypeOf<Deemed>().not.toHaveProperty('reply');
    expectTypeOf<SpokenReply['position']>().toEqualTypeOf<
      'no-objection' | 'objection' | 'agree-with-conditions'
    >();
    expect(LetterOutcome.safeParse({ outcome: 'deemed-consent', at: due, reply: noObjection }).success).toBe(
      false,
    );
  });
});

describe('only a letter can be deemed', () => {
  it('by its type: nothing else compiles', () => {
    const notCalled = () => {
      // @ts-expect-error An application is no letter.
      deemConsent({ kind: 'application', deadline }, due, workingTime);
      // @ts-expect-error Neither is a Li River decision.
      deemConsent({ kind: 'river-approval', deadline }, due, workingTime);
      // @ts-expect-error Nor something that only looks like a letter: the brand is private.
      deemConsent({ kind: 'consultation-letter', deadline }, due, workingTime);
      // @ts-expect-error No other record can be taken in as a letter.
      servedLetter({ kind: 'river-approval', deadline, outcome: null });
      // @ts-expect-error An answered letter is no open one.
      servedLetter({ kind: 'consultation-letter', deadline, outcome: { outcome: 'withdrawn' } });
    };
    expect(notCalled).toBeTypeOf('function');
    expectTypeOf<Parameters<typeof deemConsent>[0]>().toEqualTypeOf<ServedLetter>();
    expectTypeOf<{ kind: 'consultation-letter'; deadline: typeof deadline }>().not.toExtend<ServedLetter>();
  });

  it.each(['application', 'river-approval', 'work-order', 'entitlement'])(
    'and at run time: not a %s',
    (kind) => {
      const forged = { kind, deadline, outcome: null } as unknown as Parameters<typeof servedLetter>[0];
      expect(() => servedLetter(forged)).toThrow();
    },
  );
});
