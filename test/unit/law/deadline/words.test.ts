import { describe, expect, it } from 'vitest';
import { describeFault, type PlanFault } from '../../../../functions/law/deadline/check-plan.ts';
import { describeDay, describeEnd, describeReckoning } from '../../../../functions/law/deadline/describe.ts';
import type { ReckonedDay } from '../../../../functions/law/deadline/judge.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { limit, shanghai, suspended, workingTime } from '../samples.ts';

const name = { zh: '国庆节', en: 'National Day' };
const day = (date: string, why: object, counted = 0, used = 0) =>
  describeDay({ date: plainDate(date), counted, used, ...why } as ReckonedDay);

describe('a day in words', () => {
  it.each([
    [
      '2026-03-02',
      { why: 'anchor' },
      'Mon not counted: the day of the event is not counted',
      '周一 不计 当日不计入',
    ],
    [
      '2026-03-03',
      { why: 'before-receipt' },
      'Tue not counted: not yet received by office hours',
      '周二 不计 未到接收工作日',
    ],
    ['2026-03-04', { why: 'weekend' }, 'Wed not counted: weekend', '周三 不计 周末'],
    ['2026-03-05', { why: 'holiday', name }, 'Thu not counted: National Day', '周四 不计 国庆节'],
    [
      '2026-03-06',
      { why: 'suspended', bases: ['a', 'b'] },
      'Fri not counted: suspended: a, b',
      '周五 不计 中止计时：a、b',
    ],
  ])('%s: %j', (date, why, en, zh) =>
    expect(day(date, why)).toEqual({ en: `${date} ${en}`, zh: `${date} ${zh}` }),
  );
  it('that counts says how much, and how much it makes', () => {
    expect(day('2026-03-07', { why: 'make-up-working-day', name }, 1, 2.5)).toEqual({
      en: '2026-03-07 Sat counts 1 (2.5 so far): working day made up for National Day',
      zh: '2026-03-07 周六 计 1 日（累计 2.5） 国庆节调休上班',
    });
    expect(day('2026-03-08', { why: 'working-day' }, 0.5, 3).zh).toBe(
      '2026-03-08 周日 计 0.5 日（累计 3） 工作日',
    );
  });
});

describe('an end in words', () => {
  it('is 24:00 of the day it ends, or its hour', () => {
    expect(describeEnd(shanghai('2026-10-10 00:00'))).toBe('2026-10-09 24:00');
    expect(describeEnd(shanghai('2026-10-09 17:00'))).toBe('2026-10-09 17:00');
    expect(describeEnd(shanghai('2026-10-10 00:01'))).toBe('2026-10-10 00:01');
  });
});

describe('a reckoning in words', () => {
  it('says the limit and its basis, the event, each day, and the end', () => {
    const words = describeReckoning(
      reckon(limit(0.5, '2026-03-02 10:00', { kind: 'promised' }), workingTime),
      workingTime,
    );
    expect(words.map(({ zh }) => zh)).toEqual([
      '承诺时限 0.5 个工作日，依据：第九条',
      '起算事由发生于 2026-03-02 10:00（北京时间）',
      '2026-03-02 周一 不计 当日不计入',
      '2026-03-03 周二 计 0.5 日（累计 0.5） 工作日',
      '届满：2026-03-03 12:00',
    ]);
    expect(words.map(({ en }) => en).toSpliced(2, 2)).toEqual([
      'Promised limit: 0.5 working days, by 第九条',
      'Runs from 2026-03-02 10:00 (Beijing time)',
      'Ends: 2026-03-03 12:00',
    ]);
  });
  it('says that it is suspended, and that it is provisional', () => {
    const still = limit(1, '2026-03-02 10:00', { suspensions: [suspended('2026-03-02 11:00')] });
    expect(describeReckoning(reckon(still, workingTime), workingTime).at(-1)).toEqual({
      zh: '届满：中止计时中',
      en: 'Ends: suspended',
    });
    const [first] = describeReckoning(reckon(limit(1, '2030-12-30 10:00'), workingTime), workingTime);
    expect(first?.en).toBe('Statutory limit: 1 working days, by 第九条');
  });
});

describe('a fault of a plan', () => {
  it.each<[PlanFault, pointer: string, words: RegExp]>([
    [{ fault: 'malformed', path: ['0', 'id'] }, '/steps/0/id', /Malformed/],
    [{ fault: 'duplicate-id', step: 'a', index: 1 }, '/steps/1/id', /two steps a/],
    [{ fault: 'unknown-predecessor', step: 'a', index: 2, after: 'b' }, '/steps/2/after', /no step b/],
    [{ fault: 'cycle', steps: ['a', 'b'] }, '/steps', /a → b/],
    [{ fault: 'budget-not-allowed', index: 0, field: 'promised' }, '/steps/0/promised', /multiple of 0.5/],
    [{ fault: 'promised-longer-than-statutory', index: 3 }, '/steps/3/promised', /cannot be longer/],
    [{ fault: 'plan-too-long', budget: 3_000, path: ['a', 'b'] }, '/steps', /a → b takes 3000/],
  ])('%j points to where it is', (fault, pointer, words) => {
    const described = describeFault(fault, '/steps');
    expect(described.pointer).toBe(pointer);
    expect(described.detail.en).toMatch(words);
    expect(describeFault(fault).pointer).toBe(pointer.slice('/steps'.length));
  });
});
