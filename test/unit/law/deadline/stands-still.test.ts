import { describe, expect, it } from 'vitest';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { groundsFor, longestStretch, standsStill } from '../../../../functions/law/deadline/stands-still.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { shanghai, workingTime } from '../samples.ts';

const now = shanghai('2026-03-02 10:00');
const asOf = { now, workingTime };
const { grounds } = sampleLaw().document;
const licence = groundsFor(grounds, 'licence', []);
const asked = (ground: string, until: string) => ({ ground, until: plainDate(until) });

describe('the closed list of what stops a clock', () => {
  it('is the eight of art. 45 for a licence, and for a service what its published item leaves out', () => {
    expect(licence.map(({ code }) => code)).toEqual([
      'hearing',
      'tender',
      'auction',
      'inspection',
      'testing',
      'quarantine',
      'appraisal',
      'expert-review',
    ]);
    expect(groundsFor(grounds, 'service', [])).toEqual([]);
    expect(groundsFor(grounds, 'service', ['construction']).map(({ code }) => code)).toEqual([
      'construction',
    ]);
  });

  it('refuses what is not on it: a leader’s absence is no ground', () => {
    expect(standsStill(licence, asked('leader-away', '2026-03-06'), [], asOf)).toMatchObject({
      error: { why: 'ground-not-listed' },
    });
    expect(standsStill(licence, asked('construction', '2026-03-06'), [], asOf).ok).toBe(false);
  });

  it('has an end that is yet to come, at 24:00 of the day named', () => {
    expect(standsStill(licence, asked('hearing', '2026-03-01'), [], asOf)).toMatchObject({
      error: { why: 'end-is-past' },
    });
    expect(standsStill(licence, asked('hearing', '2026-03-06'), [], asOf)).toEqual({
      ok: true,
      value: {
        from: now,
        to: shanghai('2026-03-07 00:00'),
        basis: '听证，不计入办理时限（《行政许可法》第四十五条、第四十八条）',
        ground: 'hearing',
      },
    });
  });

  it('lasts no longer than the list allows, all its stretches together', () => {
    const longest = longestStretch(licence[0] ?? expect.fail(), asOf);
    expect(longest.to).toBe(shanghai('2026-03-31 00:00'));
    expect(standsStill(licence, asked('hearing', '2026-03-30'), [], asOf).ok).toBe(true);
    expect(standsStill(licence, asked('hearing', '2026-04-01'), [], asOf)).toMatchObject({
      error: { why: 'too-long', longest: 20 },
    });
    const earlier = { from: shanghai('2026-02-02 08:00'), to: shanghai('2026-02-07 00:00'), basis: '听证' };
    const again = (ground: string) =>
      standsStill(licence, asked('hearing', '2026-03-25'), [{ ...earlier, ground }], asOf).ok;
    expect([again('hearing'), again('testing')]).toEqual([false, true]);
  });
});
