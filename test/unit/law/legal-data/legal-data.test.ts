import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { danglingCitations } from '../../../../functions/law/legal-data/check.ts';
import { basisOf, cite, daysOf } from '../../../../functions/law/legal-data/cite.ts';
import {
  amended,
  type LegalChanges,
  LegalDays,
  LegalRule,
} from '../../../../functions/law/legal-data/document.ts';
import { effectiveFrom, lawAt } from '../../../../functions/law/legal-data/in-force.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import type { LegalVersion } from '../../../../functions/law/legal-data/version.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';

const sample = sampleLaw().document;
const version = (number: number, at: string, changes: LegalChanges = {}): LegalVersion => ({
  version: number,
  effectiveAt: instant(at),
  document: amended(sample, changes),
});

describe('the legal data that ships', () => {
  it('has every rule and every number, and cites only what it registers', () => {
    for (const rule of LegalRule.options) expect(basisOf(sampleLaw(), rule), rule).toMatch(/^《.+》第.+条/);
    for (const name of LegalDays.options) expect(daysOf(sampleLaw(), name), name).toBeGreaterThan(0);
    expect(danglingCitations(sample)).toEqual([]);
  });

  it('names all articles of the draft, and calls it one', () => {
    const articles = Array.from({ length: 22 }, (_, index) => `guilin-2025-draft:${index + 1}`);
    expect(Object.keys(sample.provisions)).toEqual(expect.arrayContaining(articles));
    expect(sample.instruments['guilin-2025-draft']?.status).toBe('draft');
  });
});

describe('a citation', () => {
  it('names an instrument once with its provisions, in both languages', () => {
    expect(
      cite(sampleLaw(), ['licensing-law-2019:32', 'guilin-2025-draft:10', 'licensing-law-2019:45']),
    ).toEqual({
      zh: '《行政许可法》第三十二条、第四十五条、《桂林市优化政务服务若干规定（征求意见稿）》第十条',
      en: 'Administrative Licensing Law, art. 32, art. 45; Guilin Regulation on Government Services (draft for comments), art. 10',
    });
  });

  it('of what is not registered is refused with its place before it is published', () => {
    const document = amended(sample, {
      bases: { letter: ['guilin-2025-draft:10', 'guilin-2027:11'] },
      provisions: { 'nowhere:1': { label: { zh: '第一条', en: 'art. 1' }, seen: 'text' } },
    });
    expect(danglingCitations(document).map(({ pointer }) => pointer)).toEqual([
      '/provisions/nowhere:1',
      '/bases/letter/1',
    ]);
  });
});

describe('the version in force', () => {
  const first = version(1, '2026-12-01T00:00:00+08:00', { days: { 'letter-reply': 5 } });
  const enacted = version(2, '2027-03-01T00:00:00+08:00');
  const urgent = version(3, '2027-01-01T00:00:00+08:00');
  const at = (moment: string, law = [first, enacted, urgent]) => lawAt({ law }, instant(moment)).version;

  it('is the sample until something was published', () => {
    expect(lawAt({}, instant('2026-12-01T00:00:00Z'))).toBe(sampleLaw());
    expect(at('2026-11-30T23:59:59.999+08:00')).toBe(0);
  });

  it('is the one that took effect last, whichever was published first', () => {
    expect(at('2026-12-01T00:00:00+08:00')).toBe(1);
    expect(at('2027-01-01T00:00:00+08:00')).toBe(3);
    expect(at('2027-03-01T00:00:00+08:00')).toBe(2);
  });

  it('of two from the same moment on is the later published', () => {
    expect(at('2027-03-02T00:00:00+08:00', [enacted, { ...enacted, version: 4 }])).toBe(4);
  });

  it('begins with its day, or with its publication on that day: never before it', () => {
    const day = plainDate('2027-03-01');
    expect(effectiveFrom(day, instant('2026-12-01T10:00:00+08:00'))).toBe(
      instant('2027-03-01T00:00:00+08:00'),
    );
    expect(effectiveFrom(day, instant('2027-03-01T10:00:00+08:00'))).toBe(
      instant('2027-03-01T10:00:00+08:00'),
    );
  });
});

describe('a publication', () => {
  it('changes the entries it names and leaves the others', () => {
    const document = amended(sample, { days: { 'letter-reply': 5 } });
    expect(document.days).toEqual({ ...sample.days, 'letter-reply': 5 });
    expect(document.bases).toEqual(sample.bases);
    expect(sample.days['letter-reply']).toBe(3);
  });
});
