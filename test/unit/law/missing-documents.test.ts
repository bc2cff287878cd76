import { describe, expect, it } from 'vitest';
import { decideAcceptance, makeUpState, MaterialRule } from '../../../functions/law/missing-documents.ts';
import { reckon } from '../../../functions/law/deadline/reckon.ts';
import { err, ok, unwrap } from '../../../functions/common/result.ts';
import { limit, workingTime, shanghai } from './samples.ts';

const makeUp = { mayFollow: ['site-plan', 'lease'], within: 5, otherwise: 'ended' as const, basis: '第五条' };
const rule = MaterialRule.parse({ required: ['licence', 'site-plan', 'lease'], makeUp });
const present = (...kinds: string[]) => new Set(kinds);

describe('acceptance with missing documents (容缺受理)', () => {
  it('takes a complete case, and what is held already counts as there', () => {
    expect(decideAcceptance(rule, present('licence', 'site-plan', 'lease', 'extra'))).toEqual(
      ok({ accepted: 'complete' }),
    );
  });

  it('takes a case whose missing materials may follow', () => {
    expect(decideAcceptance(rule, present('licence', 'lease'))).toEqual(
      ok({ accepted: 'with-missing-documents', missing: ['site-plan'], makeUp }),
    );
  });

  it('refuses a case without a critical one, naming the critical ones only', () => {
    expect(decideAcceptance(rule, present('lease'))).toEqual(err({ missing: ['licence'] }));
  });

  it('knows no make-up where the item has none', () => {
    expect(decideAcceptance(MaterialRule.parse({ required: ['a', 'b'] }), present('b'))).toEqual(
      err({ missing: ['a'] }),
    );
  });

  it('cannot let follow what is not required', () => {
    expect(MaterialRule.safeParse({ required: ['a'], makeUp: { ...makeUp, mayFollow: ['b'] } }).success).toBe(
      false,
    );
  });
});

describe('the make-up date', () => {
  const acceptance = unwrap(decideAcceptance(rule, present('licence')));
  if (acceptance.accepted === 'complete') throw new Error('not missing');
  const due =
    reckon(limit(acceptance.makeUp.within, '2026-09-28 10:00'), workingTime).due ??
    shanghai('2026-01-01 00:00');
  const at = (now: string, ...kinds: string[]) =>
    makeUpState(acceptance, present(...kinds), due, shanghai(now));

  it('is a deadline like any other', () => {
    expect(due).toBe(shanghai('2026-10-11 00:00'));
  });

  it('waits, is met, or ends as the item says, never silently', () => {
    expect(at('2026-10-10 23:59', 'lease')).toEqual({ state: 'waiting', missing: ['site-plan'] });
    expect(at('2026-10-10 23:59', 'lease', 'site-plan')).toEqual({ state: 'complete' });
    expect(at('2026-10-11 00:00', 'lease')).toEqual({
      state: 'ended',
      missing: ['site-plan'],
      basis: '第五条',
    });
    const suspends = { ...acceptance, makeUp: { ...makeUp, otherwise: 'suspended' as const } };
    expect(makeUpState(suspends, present(), due, due).state).toBe('suspended');
  });
});
