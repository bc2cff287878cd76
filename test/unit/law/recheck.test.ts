import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../functions/law/calendar/office-hours.ts';
import { addMillis, instant } from '../../../functions/law/instant.ts';
import { answerRecheck, deemAgreed, recheckDeadline, servedRecheck } from '../../../functions/law/recheck.ts';

const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const served = instant('2026-03-02T02:00:00.000Z');
const basis = '《建设项目环境保护管理条例》第十二条';
const recheck = servedRecheck({
  kind: 'environment-recheck',
  deadline: recheckDeadline(served, { days: 10, basis }),
  outcome: null,
});
/** Ten natural days from the day after its receipt: the end of 12 March in Guilin. */
const due = instant('2026-03-12T16:00:00.000Z');
const objection = { outcome: 'objected', grounds: '环境已有重大变化' } as const;

describe('the re-check of an environmental document that nobody built by', () => {
  it('is answered by a person until the last millisecond', () => {
    const last = addMillis(due, -1);
    expect(answerRecheck(recheck, objection, last, workingTime)).toEqual({
      ok: true,
      value: { ...objection, at: last },
    });
    expect(answerRecheck(recheck, { outcome: 'agreed' }, last, workingTime)).toMatchObject({ ok: true });
  });

  it('stays agreed when the objection comes one millisecond late', () => {
    expect(answerRecheck(recheck, objection, due, workingTime)).toEqual({
      ok: false,
      error: { failure: 'lapsed', due },
    });
  });

  it('is not agreed by silence before its time, and then as of the due moment with its evidence', () => {
    expect(deemAgreed(recheck, addMillis(due, -1), workingTime)).toEqual({
      ok: false,
      error: { failure: 'not-yet-due', due },
    });
    const agreed = deemAgreed(recheck, addMillis(due, 86_400_000), workingTime);
    expect(agreed).toMatchObject({
      ok: true,
      value: { outcome: 'deemed-agreed', at: due, basis, receivedAt: served, budget: 10 },
    });
  });

  it('is nothing that any other record could be passed for', () => {
    const deadline = recheckDeadline(served, { days: 10, basis });
    for (const kind of ['consultation-letter', 'review', 'river-approval'])
      expect(() => servedRecheck({ kind: kind as never, deadline, outcome: null })).toThrow();
    expect(() =>
      servedRecheck({ kind: 'environment-recheck', deadline, outcome: objection as never }),
    ).toThrow();
  });
});
