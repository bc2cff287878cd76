import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import {
  accept,
  acceptedBySilence,
  corrected,
  LicenceTerms,
  received,
  tell,
  tellingDeadline,
} from '../../../../functions/law/licensing/acceptance.ts';
import { mayExtend } from '../../../../functions/law/licensing/extension.ts';
import { unwrap } from '../../../../functions/common/result.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { limit, shanghai, workingTime } from '../samples.ts';

const monday = shanghai('2026-03-02 10:00');
const application = received(LicenceTerms.parse({}), monday);
const list = { at: shanghai('2026-03-04 10:00'), reasons: ['缺少用地证明', '缺少图纸'], asks: ['site-plan'] };

describe('an application for a licence (行政许可法 art. 32)', () => {
  it('is to be told of within five working days of its receipt', () => {
    expect(reckon(tellingDeadline(monday, sampleLaw()), workingTime).due).toBe(shanghai('2026-03-10 00:00'));
  });

  it('counts as accepted as of its receipt when they have passed in silence, and not a millisecond before', () => {
    const telling = tellingDeadline(monday, sampleLaw());
    const due = shanghai('2026-03-10 00:00');
    const before = instant('2026-03-09T15:59:59.999Z');
    expect(acceptedBySilence(application, telling, before, workingTime)).toBeUndefined();
    expect(acceptedBySilence(application, telling, due, workingTime)?.accepted).toEqual({
      asOf: monday,
      at: due,
      by: 'law',
    });
    expect(acceptedBySilence(accept(application, monday), telling, due, workingTime)).toBeUndefined();
  });

  it('is told once what is missing: again only what was among it, and nothing once it is accepted', () => {
    const told = unwrap(tell(application, list));
    expect(told.told).toEqual(list);
    const again = corrected(told, shanghai('2026-03-06 10:00'));
    expect(tell(again, { ...list, reasons: ['缺少图纸'], asks: [] })).toEqual({ ok: true, value: again });
    expect(tell(again, { ...list, reasons: ['缺少图纸', '缺少环评'], asks: ['site-plan', 'eia'] })).toEqual({
      ok: false,
      error: { why: 'not-told-before', reasons: ['缺少环评'], asks: ['eia'] },
    });
    expect(tell(accept(application, monday), list)).toEqual({
      ok: false,
      error: { why: 'accepted-already' },
    });
  });
});

describe('an extension (行政许可法 art. 42)', () => {
  const accepted = accept(application, monday);
  const twenty = limit(20, '2026-03-02 10:00');
  const now = shanghai('2026-03-03 10:00');

  it('is ten working days by the head of the organ, fifteen of joint handling by the head of government', () => {
    expect(mayExtend(accepted, false, twenty, { head: 'organ' }, now, workingTime)).toEqual({
      ok: true,
      value: 10,
    });
    const joint = { ...accepted, handling: 'joint' } as const;
    expect(mayExtend(joint, false, twenty, { head: 'government' }, now, workingTime)).toEqual({
      ok: true,
      value: 15,
    });
    expect(mayExtend(joint, false, twenty, { head: 'organ' }, now, workingTime)).toMatchObject({
      error: 'other-head',
    });
    // A law of its own: by as much as the head decides, up to what it has.
    const own = { ...accepted, extension: { most: 40, basis: '《企业投资项目核准和备案管理条例》' } };
    const by = (days?: number) => mayExtend(own, false, twenty, { head: 'organ', days }, now, workingTime);
    expect(by()).toEqual({ ok: true, value: 40 });
    expect(by(25)).toEqual({ ok: true, value: 25 });
    expect(by(41)).toEqual({ ok: false, error: 'too-long' });
    expect(mayExtend(accepted, false, twenty, { head: 'organ', days: 11 }, now, workingTime)).toEqual({
      ok: false,
      error: 'too-long',
    });
  });

  it('comes once, after acceptance, and before the limit is over', () => {
    const why = (...asked: Parameters<typeof mayExtend>) => mayExtend(...asked);
    const due = reckon(twenty, workingTime).due ?? now;
    expect(why(undefined, false, twenty, { head: 'organ' }, now, workingTime)).toMatchObject({
      error: 'no-licence',
    });
    expect(why(application, false, twenty, { head: 'organ' }, now, workingTime)).toMatchObject({
      error: 'not-accepted',
    });
    expect(why(accepted, true, twenty, { head: 'organ' }, now, workingTime)).toMatchObject({
      error: 'extended-already',
    });
    const months = { ...twenty, budget: 2, unit: 'months' } as const;
    expect(why(accepted, false, months, { head: 'organ' }, now, workingTime)).toMatchObject({
      error: 'not-in-working-days',
    });
    expect(why(accepted, false, twenty, { head: 'organ' }, due, workingTime)).toMatchObject({
      error: 'limit-is-over',
    });
  });
});
