import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climb } from '../../../../functions/law/deadline/ladder.ts';
import { Ladder } from '../../../../functions/law/deadline/rung.ts';
import { reckon, type RunningReckoning } from '../../../../functions/law/deadline/reckon.ts';
import type { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { aMoment, aSpec, limit, workingTime, shanghai } from '../samples.ts';

const ladder = Ladder.parse([
  { id: 'soon', when: 'before', workingDays: 1 },
  { id: 'today', when: 'last-day' },
  { id: 'breach', when: 'due' },
  { id: 'chief', when: 'after', workingDays: 1 },
  { id: 'notice', when: 'after', workingDays: 2, every: 5 },
]);

function running(spec: DeadlineSpec): RunningReckoning {
  const reckoning = reckon(spec, workingTime);
  if (reckoning.status !== 'running') throw new Error('suspended');
  return reckoning;
}
const letter = running(limit(3, '2026-09-29 10:00'));
const at = (now: string, ...done: string[]) =>
  climb(ladder, letter, new Set(done), shanghai(now), workingTime);
const keys = (rungs: readonly { key: string }[]) => rungs.map(({ key }) => key);

describe('a ladder', () => {
  it('names the first moment anything is due', () => {
    expect(at('2026-09-29 10:01')).toEqual({ due: [], lapsed: [], next: shanghai('2026-10-08 09:00') });
  });

  it('is climbed rung by rung, each at its moment', () => {
    expect(keys(at('2026-10-08 09:00').due)).toEqual(['soon']);
    expect(at('2026-10-08 09:00', 'soon')).toMatchObject({ due: [], next: shanghai('2026-10-09 09:00') });
    expect(keys(at('2026-10-09 23:59', 'soon').due)).toEqual(['today']);
    expect(keys(at('2026-10-10 00:00', 'soon', 'today').due)).toEqual(['breach']);
    expect(at('2026-10-10 00:00', 'soon', 'today', 'breach').next).toBe(shanghai('2026-10-10 09:00'));
  });

  it('counts a make-up Saturday as the first working day after the breach', () => {
    expect(keys(at('2026-10-10 09:00', 'breach').due)).toEqual(['chief']);
  });

  it('does not remind of what is over already', () => {
    const late = at('2026-10-10 00:00');
    expect([keys(late.due), keys(late.lapsed)]).toEqual([['breach'], ['soon', 'today']]);
  });

  it('repeats a periodic rung, and after a pause acts on its latest turn only', () => {
    const first = at('2026-10-12 09:00', 'breach', 'chief');
    expect([keys(first.due), first.next]).toEqual([['notice.1'], shanghai('2026-10-19 09:00')]);
    const later = at('2026-10-26 10:00', 'breach', 'chief', 'notice.1');
    expect([keys(later.due), keys(later.lapsed).includes('notice.2')]).toEqual([['notice.3'], true]);
  });

  it('leaves out a rung before the event itself', () => {
    const short = running(limit(0.5, '2026-03-02 10:00'));
    const climbed = climb(ladder, short, new Set(), shanghai('2026-03-02 10:00'), workingTime);
    expect([keys(climbed.due), climbed.next]).toEqual([[], shanghai('2026-03-03 09:00')]);
  });

  it('is refused with two rungs of one name', () => {
    expect(Ladder.safeParse([ladder[0], ladder[0]]).success).toBe(false);
  });

  it('acted upon as it is due, is acted upon once a rung and never stands still', () => {
    fc.assert(
      fc.property(aSpec, aMoment, (spec, start) => {
        const reckoning = reckon({ ...spec, suspensions: [] }, workingTime);
        if (reckoning.status !== 'running') return;
        const done = new Set<string>();
        let now = start;
        for (let sweep = 0; sweep < 12; sweep += 1) {
          const { due, lapsed, next } = climb(ladder, reckoning, done, now, workingTime);
          for (const { key, at } of [...due, ...lapsed]) {
            expect(done.has(key)).toBe(false);
            expect(at <= now).toBe(true);
            done.add(key);
          }
          if (next === null) break;
          expect(next > now).toBe(true);
          now = next;
        }
      }),
    );
  });
});
