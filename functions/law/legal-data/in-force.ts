import type { Instant } from '../instant.ts';
import { type PlainDate, startOfDay } from '../plain-date.ts';
import { sampleLaw } from './sample.ts';
import type { LegalVersion } from './version.ts';

/** Where versions of the legal data come from: the working time that every decision is given. */
interface Published {
  /** Without it nothing has been published, and the sample holds. */
  readonly law?: readonly LegalVersion[];
}

const lastFirst = (a: LegalVersion, b: LegalVersion): number => {
  if (a.effectiveAt === b.effectiveAt) return b.version - a.version;
  return a.effectiveAt < b.effectiveAt ? 1 : -1;
};

/**
 * The version in force at a moment: the one that took effect last, of two at the same moment the later published. A limit
 * goes by the version in force when it began. None takes effect before it is published (`effectiveFrom`), so the answer
 * for a past moment never changes.
 */
export const lawAt = ({ law = [] }: Published, at: Instant): LegalVersion =>
  law.filter(({ effectiveAt }) => effectiveAt <= at).toSorted(lastFirst)[0] ?? sampleLaw();

/** When a version published now takes effect: with the day it names, or where that has begun, from now on. */
export const effectiveFrom = (day: PlainDate, publishedAt: Instant): Instant => {
  const begins = startOfDay(day);
  return begins > publishedAt ? begins : publishedAt;
};
