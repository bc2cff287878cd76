import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { get, put, routes } from '../../../platform/http/route.ts';
import { exampleIndicator, Indicator } from '../../../rule-language/indicators.ts';
import { exampleRate, IndicatorVersion, RateCode, RateRelease } from '../indicators/model.ts';

const params = z.strictObject({ code: Indicator.shape.code });

export const IndicatorChange = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...Indicator.shape,
      code: Indicator.shape.code.optional(),
      status: z.literal('published'),
      effectiveFrom: PlainDate,
    }),
    z.strictObject({ status: z.literal('withdrawn'), effectiveFrom: PlainDate }),
  ])
  .meta({
    id: 'IndicatorChange',
    examples: [{ ...exampleIndicator, status: 'published', effectiveFrom: '2026-03-02' }],
  });
export type IndicatorChange = z.infer<typeof IndicatorChange>;

const RateValue = RateRelease.omit({ code: true, publishedAt: true, publishedBy: true }).meta({
  id: 'RateValue',
  examples: [exampleRate],
});

export const indicatorRoutes = routes({
  indicators: get('/v1/indicators', 'public', {
    summary: 'The dictionary of what policies may ask for, as in force on a day',
    query: z.strictObject({ on: PlainDate.optional() }),
    answers: {
      200: {
        description: 'By code, the product’s own first',
        schema: z.object({ edition: z.int().meta({ examples: [3] }), items: z.array(IndicatorVersion) }),
      },
    },
  }),
  indicator: get('/v1/indicators/{code}', 'public', {
    summary: 'Every version of an indicator, newest first, and the policies that ask for it',
    params,
    answers: {
      200: {
        description: 'The versions',
        schema: z.object({
          items: z.array(IndicatorVersion),
          policies: z.array(z.string()).meta({ examples: [['TAX-2026']] }),
        }),
      },
    },
  }),
  putIndicator: put('/v1/indicators/{code}', ['operator', 'partner:department'], {
    audit: { act: 'indicator.published' },
    summary: 'Publish the next version of an indicator, or withdraw it; a type is widened, never changed',
    params,
    body: IndicatorChange,
    days: { '/effectiveFrom': 'any' },
    answers: {
      200: { description: 'It is so already', schema: IndicatorVersion },
      201: { description: 'Published', schema: IndicatorVersion },
      409: { description: 'Policies in force ask for what would be withdrawn: they are named' },
      422: { description: 'What is wrong with it, each with its place' },
    },
  }),
  rates: get('/v1/rates', 'public', {
    summary: 'Rates of places with their days, as policies reckon with them',
    answers: { 200: { description: 'By code', schema: z.object({ items: z.array(RateRelease) }) } },
  }),
  putRate: put('/v1/rates/{code}', ['operator', 'partner:department'], {
    audit: { act: 'rate.published' },
    summary:
      'Publish the value of a rate at a place from a day on; whoever is reckoned with it is matched anew',
    params: z.strictObject({ code: RateCode }),
    body: RateValue,
    days: { '/from': 'any' },
    answers: {
      200: { description: 'It is so already', schema: RateRelease },
      201: { description: 'Published', schema: RateRelease },
      422: { description: 'What is wrong with it, each with its place' },
    },
  }),
});
