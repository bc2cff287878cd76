import * as z from 'zod';
import { SubjectKind } from './subjects.ts';
import { atMostNames } from '../common/bytes.ts';
import { PERIOD_KINDS } from './periods.ts';

/** As rules read it: `enterprise.uiPremiumPaid`, `h.paidMonths`. */
export const IndicatorCode = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{1,39}$/)
  .meta({ examples: ['uiPremiumPaid'] });

const mostFields = 30;
const mostElements = 300;

/** Whole numbers alone: a ratio is so many basis points, a mean so many hundredths, and the unit says which. */
const Datum = z
  .strictObject({
    kind: z
      .enum(['int', 'money', 'bool', 'date', 'text', 'code', 'region', 'texts'])
      .describe('money: fen; code: one of `values`; texts: a list of codes'),
    signed: z.literal(true).optional().describe('Of int and money: may be negative'),
    ahead: z.literal(true).optional().describe('Of a date: may lie ahead, as the end of a contract does'),
    longest: z.int().min(1).max(200).optional().describe('Of a text: 80 where it is not said'),
    atMost: z.int().min(1).max(20).optional().describe('Of texts: 10 where it is not said'),
    values: atMostNames(
      z.record(
        z
          .string()
          .max(40)
          .regex(/^[A-Za-z0-9-]{1,40}$/),
        z.string().min(1).max(60),
      ),
      60,
    )
      .optional()
      .describe('Of a code: each with its Chinese name'),
    personal: z.literal(true).optional().describe('Of a field: no rule reads it'),
  })
  .refine(
    ({ kind, values }) => (kind === 'code') === (values !== undefined && Object.keys(values).length > 0),
    {
      error: 'values-of-a-code',
      path: ['values'],
    },
  )
  .meta({ id: 'IndicatorDatum', examples: [{ kind: 'int' }] });
export type Datum = z.infer<typeof Datum>;

const Fields = atMostNames(z.record(IndicatorCode, Datum), mostFields);
const Shape = z
  .union([
    Datum,
    z.strictObject({ kind: z.literal('parts'), fields: Fields }),
    z.strictObject({ kind: z.literal('list'), fields: Fields, atMost: z.int().min(1).max(mostElements) }),
  ])
  .meta({ id: 'IndicatorType', examples: [{ kind: 'money' }] });

export const exampleIndicator = {
  ...{ code: 'uiPremiumPaid', name: '失业保险实缴', nameEn: 'Unemployment insurance paid' },
  ...{ type: { kind: 'money' as const }, unit: '分', period: 'year' as const },
  ...{ register: 'social-insurance', personal: false, freshDays: null },
};

/** What is told for each period. */
const isFigure = (kind: string): boolean => kind === 'int' || kind === 'money' || kind === 'bool';

/** What a policy may ask for: one datum, figures by period, parts, or a list of records with their fields. */
export const Indicator = z
  .strictObject({
    code: IndicatorCode,
    name: z.string().min(1).max(80).describe('中文名称'),
    nameEn: z.string().min(1).max(80),
    subject: SubjectKind.optional().describe('Of whom it is told; an enterprise where it is not said'),
    type: Shape,
    unit: z.string().min(1).max(20).nullable().describe('元 is fen; 万分之一, 0.01人 …'),
    period: z
      .enum(PERIOD_KINDS)
      .nullable()
      .describe('Where a figure is told for each: `2025`, `2025-Q3`, `2025-09`, `2025-09-30`'),
    register: z
      .string()
      .min(1)
      .max(64)
      .nullable()
      .describe('The department whose word alone counts; null: whoever is registered for it'),
    personal: z
      .boolean()
      .describe('Rules may read it; its values are shown in no decision, and logged nowhere'),
    freshDays: z
      .int()
      .min(1)
      .max(3_660)
      .nullable()
      .describe('Told longer ago it is unknown; null: it does not age'),
  })
  .refine(({ type, period }) => period === null || isFigure(type.kind), {
    error: 'period-of-a-figure',
    path: ['period'],
  })
  .refine(({ period, freshDays }) => period === null || freshDays === null, {
    error: 'figures-by-period-do-not-age',
    path: ['freshDays'],
  })
  .refine(({ type }) => !('personal' in type), { error: 'personal-of-a-field', path: ['type', 'personal'] })
  .meta({ id: 'Indicator', examples: [exampleIndicator] });
export type Indicator = z.infer<typeof Indicator>;

/** Of whom it is told, also where that is not said. */
export const subjectOf = ({ subject = 'enterprise' }: Pick<Indicator, 'subject'>): SubjectKind => subject;
