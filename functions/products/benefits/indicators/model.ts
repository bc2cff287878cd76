import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { exampleIndicator, Indicator, IndicatorCode } from '../../../rule-language/indicators.ts';

/** A version of an indicator, never changed: what holds from a day on, or that it is withdrawn from that day. */
export const IndicatorVersion = z
  .strictObject({
    code: IndicatorCode,
    version: z.int().min(0).describe('0: the product’s own, of its first edition'),
    effectiveFrom: PlainDate,
    status: z.enum(['published', 'withdrawn']),
    indicator: Indicator,
    publishedAt: Instant,
    publishedBy: z.string().describe('The department; `operator`, or `product`'),
  })
  .meta({
    id: 'IndicatorVersion',
    examples: [
      {
        ...{ code: 'uiPremiumPaid', version: 1, effectiveFrom: '2026-03-02', status: 'published' },
        indicator: exampleIndicator,
        ...{ publishedAt: '2026-03-02T01:30:00.000Z', publishedBy: 'social-insurance' },
      },
    ],
  });
export type IndicatorVersion = z.infer<typeof IndicatorVersion>;

/** A code of a rate: `lpr-1y`, as rules write it in `rate("lpr-1y", enterprise.region, on)`. */
export const RateCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** Where a rate holds: a district, the city, Guangxi or the whole country, by GB/T 2260. */
const RatePlace = z.string().regex(/^(4503\d\d|450000|100000)$/);

export const exampleRate = {
  ...{ place: '100000', from: '2026-05-20', name: '一年期贷款市场报价利率', unit: '万分之一', value: 300 },
  ...{ basis: '全国银行间同业拆借中心公告', confidence: 'sample' },
};

/** A value of a rate at a place, from a day on until the next one. */
export const RateRelease = z
  .strictObject({
    code: RateCode,
    place: RatePlace,
    from: PlainDate,
    name: z.string().min(1).max(80),
    unit: z.string().min(1).max(20).describe('Of the whole number: 万分之一, fen, days'),
    value: z.int().min(0),
    basis: z.string().min(1).max(200).describe('Where it is written'),
    confidence: z.enum(['confirmed', 'reported', 'sample']).describe('Whether its text was read'),
    publishedAt: Instant,
    publishedBy: z.string(),
  })
  .meta({
    id: 'RateRelease',
    examples: [
      {
        ...exampleRate,
        code: 'lpr-1y',
        ...{ publishedAt: '2026-05-20T01:30:00.000Z', publishedBy: 'operator' },
      },
    ],
  });
export type RateRelease = z.infer<typeof RateRelease>;
