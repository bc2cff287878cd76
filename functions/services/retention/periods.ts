import * as z from 'zod';
import { lazy } from '../../common/lazy.ts';
import { Instant } from '../../law/instant.ts';
import { addMonths, dateOf, endOfDay } from '../../law/plain-date.ts';
import { basisOf } from '../../law/legal-data/cite.ts';
import { sampleLaw } from '../../law/legal-data/sample.ts';
import { PersonKind } from '../../platform/persons/model.ts';

/** What has a period: each kind of record of a person, and the case itself with everything in it. */
export const RetainedKind = z.enum([...PersonKind.options, 'case']);
export type RetainedKind = z.infer<typeof RetainedKind>;

/** How long something is kept after the case has ended. */
export const RetentionPeriod = z
  .strictObject({
    months: z.int().min(0).max(1_200).describe('After the end of the case'),
    mustKeep: z
      .boolean()
      .describe(
        'Whether a law asks that it be kept so long: until then it is stored and nothing else (PIPL art. 47)',
      ),
    basis: z.string().trim().min(1).max(300).describe('The law or notice that the period rests on'),
  })
  .meta({ id: 'RetentionPeriod' });
export type RetentionPeriod = z.infer<typeof RetentionPeriod>;

/** A period in force: one that was published says by whom, one that was shipped is a sample. */
export const PeriodInForce = RetentionPeriod.extend({
  kind: RetainedKind,
  sample: z.boolean().describe('Shipped, and in no official text that was seen: the city is to set it'),
  setAt: Instant.optional(),
  setBy: z.string().optional(),
}).meta({ id: 'PeriodInForce' });
export type PeriodInForce = z.infer<typeof PeriodInForce>;

/**
 * The law asks for the shortest time that the purpose needs (个人信息保护法 art. 19) and names no number; the city's own
 * archive rules do. These are samples until an operator sets them.
 */
const shipped = lazy((): Readonly<Record<RetainedKind, RetentionPeriod>> => {
  const shortest = `样例：${basisOf(sampleLaw(), 'retention')}（最短必要时间），期限由本市确定`;
  return {
    contact: { months: 12, mustKeep: false, basis: shortest },
    facts: { months: 1, mustKeep: false, basis: shortest },
    people: { months: 12, mustKeep: false, basis: shortest },
    official: { months: 12, mustKeep: false, basis: shortest },
    signatory: { months: 36, mustKeep: true, basis: '样例：承诺书随案卷留存，期限由本市确定' },
    channel: { months: 0, mustKeep: false, basis: shortest },
    staff: { months: 120, mustKeep: false, basis: '样例：经办人姓名随审计记录留存，期限由本市确定' },
    account: { months: 120, mustKeep: true, basis: '样例：付款凭证随会计档案留存，期限由本市确定' },
    case: { months: 120, mustKeep: true, basis: '样例：案卷归档，期限由本市确定' },
  };
});

export const shippedPeriod = (kind: RetainedKind): PeriodInForce => ({
  kind,
  ...shipped()[kind],
  sample: true,
});

/** The end of the day on which the period is over. */
export const keptUntil = (endedAt: Instant, { months }: RetentionPeriod): Instant =>
  endOfDay(addMonths(dateOf(endedAt), months));
