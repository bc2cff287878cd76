import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';

/** What a line outside the site (外线) may need the approval of others for (docs/domain.md, "External approvals"). */
export const LineMatter = z
  .enum(['planning', 'road-excavation', 'green-space', 'trees', 'highway', 'river'])
  .meta({ id: 'LineMatter' });
export type LineMatter = z.infer<typeof LineMatter>;

const metres = (max: number) => z.number().positive().max(max);
const where = {
  place: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('Which road, green space or river, and from where to where'),
  lengthM: metres(100_000).optional(),
  widthM: metres(1_000).optional(),
  depthM: metres(200).optional(),
  areaM2: metres(10_000_000).optional(),
};

/** One place that a line crosses, as the plan of its utility has it. */
export const Crossing = z
  .discriminatedUnion('matter', [
    z.strictObject({
      matter: z.literal('road-excavation'),
      ...where,
      builtOn: PlainDate.optional().describe('When the road was handed over; unknown counts as young'),
      overhauledOn: PlainDate.optional().describe('When it was last overhauled'),
    }),
    z.strictObject({
      matter: z.literal('trees'),
      ...where,
      count: z.int().min(1).max(100_000),
      protected: z.boolean().describe('Whether one of them is 古树名木'),
    }),
    ...(['planning', 'green-space', 'highway', 'river'] as const).map((matter) =>
      z.strictObject({ matter: z.literal(matter), ...where }),
    ),
  ])
  .meta({ id: 'Crossing' });
export type Crossing = z.infer<typeof Crossing>;

/** How many places one plan may cross: each becomes orders in the transaction that takes the plan. */
const mostCrossings = 6;

/** The line of a plan: what it crosses, which may be nothing. */
export const Line = z
  .strictObject({
    lengthM: metres(100_000).optional().describe('Of the whole line outside the site'),
    voltageKv: z.number().positive().max(1_000).optional().describe('Of a power line'),
    crossings: z
      .array(Crossing)
      .max(mostCrossings)
      .refine((all) => new Set(all.map(({ matter, place }) => `${matter} ${place}`)).size === all.length, {
        error: 'crossings-repeat',
      })
      .describe('None: nothing outside the site is dug up or crossed'),
  })
  .meta({ id: 'Line' });
export type Line = z.infer<typeof Line>;
