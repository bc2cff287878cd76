import { text, type Text } from '../../common/text.ts';
import { addMillis, DAY, type Instant } from '../../law/instant.ts';
import { lookEvery } from '../../platform/persons/items.ts';
import { keptUntil, type RetentionPeriod } from './periods.ts';

/** How it stands with what a record is kept for. */
export type Standing =
  | { readonly open: true; readonly why: Text }
  /** Without an end no period runs: it is kept until somebody asks that it be erased. */
  | { readonly open: false; readonly endedAt?: Instant | undefined };

/** What is to become of a record now, and when to look at it again. */
export type Verdict =
  /** Without a moment it is not looked at again by itself. */
  | { readonly outcome: 'keep'; readonly lookAt?: Instant }
  | { readonly outcome: 'deferred'; readonly why: Text; readonly lookAt: Instant }
  | { readonly outcome: 'stored-only'; readonly why: Text; readonly until: Instant; readonly lookAt: Instant }
  | { readonly outcome: 'erased' };

/** What was asked for and could not be done yet is looked at every day. */
const lookAgainAfter = DAY;

const required = ({ basis }: RetentionPeriod): Text =>
  text(`法定保存期限未满，仅作存储：${basis}`, `To be kept by law, stored and nothing else: ${basis}`);

const sooner = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/**
 * Erased is what is no longer needed (PIPL art. 47): on its own once its period is over, sooner where that is asked for.
 * What a case under way needs is kept until the case ends; what a law asks for is stored and shown to nobody.
 */
export const verdictOn = (
  standing: Standing,
  period: RetentionPeriod,
  requested: boolean,
  now: Instant,
): Verdict => {
  if (standing.open)
    return requested
      ? { outcome: 'deferred', why: standing.why, lookAt: addMillis(now, lookAgainAfter) }
      : { outcome: 'keep', lookAt: addMillis(now, lookEvery) };
  const until = standing.endedAt && keptUntil(standing.endedAt, period);
  if (until !== undefined && until <= now) return { outcome: 'erased' };
  const next = addMillis(now, lookEvery);
  const lookAt = until === undefined ? next : sooner(until, next);
  if (!requested) return until === undefined ? { outcome: 'keep' } : { outcome: 'keep', lookAt };
  return period.mustKeep && until !== undefined
    ? { outcome: 'stored-only', why: required(period), until, lookAt }
    : { outcome: 'erased' };
};
