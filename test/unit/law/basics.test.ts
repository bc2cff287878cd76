import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMillis,
  DAY,
  epochMs,
  instant,
  Instant,
  instantOf,
  parseInstant,
} from '../../../functions/law/instant.ts';
import { advice } from '../../../functions/entrypoints/problem-advice.ts';
import { maskAccount, maskIdNumber, maskName, maskPhone } from '../../../functions/platform/mask.ts';
import * as days from '../../../functions/law/plain-date.ts';
import { PROBLEMS } from '../../../functions/platform/problem-kinds.ts';
import {
  problem,
  problemStatus,
  renderProblem,
  type ProblemKind,
} from '../../../functions/platform/problem.ts';
import { jsonPointer } from '../../../functions/common/field-error.ts';
import { all, andThen, err, map, mapErr, ok, unwrap } from '../../../functions/common/result.ts';
import { chooseLanguage, text } from '../../../functions/common/text.ts';
import { aDay, aMoment, shanghai } from './samples.ts';

describe('an instant', () => {
  it('is read with any offset and kept in UTC with milliseconds', () => {
    expect(parseInstant('2026-09-29T10:00:00+08:00')).toEqual(ok('2026-09-29T02:00:00.000Z'));
    expect(parseInstant('2026-09-29T02:00:00Z')).toEqual(ok('2026-09-29T02:00:00.000Z'));
  });

  it.each(['2026-09-29', '2026-09-29T10:00:00', '2026-02-30T00:00:00Z', '2026-09-29T25:00:00Z', 'now', ''])(
    'is not %j',
    (written) => {
      expect(parseInstant(written)).toEqual(err('not-an-instant'));
      expect(() => instant(written)).toThrow(RangeError);
    },
  );

  it('sorts as text as it does in time', () => {
    fc.assert(
      fc.property(aMoment, aMoment, (a, b) => {
        expect(a < b).toBe(epochMs(a) < epochMs(b));
      }),
    );
  });

  it('in its strict form is what the schema takes', () => {
    fc.assert(
      fc.property(aMoment, (at) => {
        expect(Instant.parse(at)).toBe(instantOf(epochMs(at)));
      }),
    );
    expect(Instant.safeParse('2026-09-29T02:00:00Z').success).toBe(false);
    expect(Instant.safeParse('2026-09-29T10:00:00.000+08:00').success).toBe(false);
  });
});

describe('a day in Shanghai', () => {
  it('begins eight hours before the day in UTC and ends where the next begins', () => {
    expect(days.startOfDay(days.plainDate('2026-10-09'))).toBe('2026-10-08T16:00:00.000Z');
    fc.assert(
      fc.property(aDay, (day) => {
        expect(days.endOfDay(day)).toBe(days.startOfDay(days.addDays(day, 1)));
        expect(days.dateOf(days.startOfDay(day))).toBe(day);
        expect(days.dateOf(addMillis(days.startOfDay(day), DAY - 1))).toBe(day);
        expect(days.daysBetween(day, days.addDays(day, 40))).toBe(40);
      }),
    );
  });

  it('is moved as the Gregorian calendar moves', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
        const moved = new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
        expect(days.addDays(day, count)).toBe(moved);
      }),
    );
  });

  it('has times up to 24:00', () => {
    const day = days.plainDate('2026-10-09');
    expect(days.atTime(day, days.TimeOfDay.parse('24:00'))).toBe(days.endOfDay(day));
    expect(days.timeOfDay(shanghai('2026-10-09 00:30'))).toBe('00:30');
    expect(days.TimeOfDay.safeParse('24:01').success).toBe(false);
    expect(days.weekdayOf(days.plainDate('2026-10-11'))).toBe(7);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', ''])('is not %j', (written) => {
    expect(days.parsePlainDate(written)).toEqual(err('not-a-date'));
    expect(() => days.plainDate(written)).toThrow(RangeError);
  });
});

describe('a result', () => {
  it('is changed, chained and gathered without losing its failure', () => {
    expect(map(ok(1), (n) => n + 1)).toEqual(ok(2));
    expect(mapErr(err('a'), (e) => `${e}!`)).toEqual(err('a!'));
    expect(andThen(ok(1), () => err('no'))).toEqual(err('no'));
    expect(all([ok(1), err('b'), err('c')])).toEqual(err('b'));
    expect(all([ok(1), ok(2)])).toEqual(ok([1, 2]));
    expect(() => unwrap(err('x'))).toThrow();
  });
});

describe('a problem (RFC 9457)', () => {
  it('is rendered in the language asked for, with a pointer per wrong field', () => {
    const wrong = problem('invalid', {
      errors: [
        { pointer: jsonPointer(['services', 0, 'a/b~c']), detail: text('应为正数', 'Must be positive') },
      ],
      extensions: { service: 'gas', ...({ status: 200 } as object) },
    });
    expect(renderProblem(wrong, 'en', 'r1')).toEqual({
      type: '/problems/invalid',
      title: 'Some of what was sent is not right',
      status: 422,
      instance: 'urn:request:r1',
      requestId: 'r1',
      service: 'gas',
      errors: [{ pointer: '/services/0/a~1b~0c', detail: 'Must be positive' }],
    });
    expect(renderProblem(wrong, 'zh', 'r1').errors).toEqual([
      { pointer: '/services/0/a~1b~0c', detail: '应为正数' },
    ]);
    expect(problemStatus(problem('not-found'))).toBe(404);
  });

  it('has an error status and words in both languages, whatever its kind', () => {
    for (const [kind, { status, title }] of Object.entries(PROBLEMS)) {
      expect(status >= 400 && status < 600).toBe(true);
      for (const words of [title, advice[kind as ProblemKind]]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/^[\x20-\x7e…]+$/);
      }
    }
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.8', 'en'],
    ['zh-CN, en;q=0.9', 'zh'],
    ['en;q=0.3, zh;q=0.7', 'zh'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'zh'],
    ['en;q=0, *', 'zh'],
    ['en;q=nonsense', 'zh'],
  ] as const)('for %j is %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });
});

describe('masking', () => {
  it.each([
    [maskName('张三丰'), '张**'],
    [maskName('李四'), '李*'],
    [maskName('𠮷田'), '𠮷*'],
    [maskName('王'), '*'],
    [maskPhone('13812345678'), '138****5678'],
    [maskPhone('0773-2848547'), '077****8547'],
    [maskPhone('110'), '*10'],
    [maskIdNumber('450305199001011234'), '450*************34'],
    [maskAccount('6222 0212 3456 7890'), '************7890'],
    [maskAccount('123'), '***'],
    [maskName(''), ''],
  ])('shows %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });

  it('always hides something of what is there', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'0123456789X张三') }), (secret) => {
        for (const mask of [maskName, maskPhone, maskIdNumber, maskAccount])
          expect(mask(secret)).toContain('*');
      }),
    );
  });
});
