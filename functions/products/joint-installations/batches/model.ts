import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { Service } from '../../../services/partners/model.ts';

/** As much as one application holds whatever is published: each phase is an order for each service. */
const mostBuildings = 200;
const mostPhases = 12;

const name = z.string().trim().min(1).max(30);

/** One building of a batch, as the utilities will find it on its site plan. */
export const Building = z
  .strictObject({
    name: name.describe('As on the site plan, such as 3号楼'),
    units: z.int().min(1).max(2_000).optional().describe('Homes or shops in it'),
  })
  .meta({ id: 'BatchBuilding' });
export type Building = z.infer<typeof Building>;

const repeats = (names: readonly string[]): number => names.findIndex((one, n) => names.indexOf(one) < n);

/** What is wrong between the buildings and the phases of a batch, and where. */
const wrongIn = ({ buildings, phases }: NewBatchInput): { error: string; path: (string | number)[] }[] => {
  const twice = repeats(buildings.map((one) => one.name));
  const again = repeats((phases ?? []).map((one) => one.name));
  const names = new Set(phases?.map((one) => one.name));
  const stray = buildings.findIndex(({ phase }) =>
    phases ? phase === undefined || !names.has(phase) : phase !== undefined,
  );
  const empty = (phases ?? []).findIndex((one) => buildings.every(({ phase }) => phase !== one.name));
  return [
    ...(twice < 0 ? [] : [{ error: 'building-repeats', path: ['buildings', twice, 'name'] }]),
    ...(again < 0 ? [] : [{ error: 'phases-repeat', path: ['phases', again, 'name'] }]),
    ...(stray < 0 ? [] : [{ error: 'phase-unknown', path: ['buildings', stray, 'phase'] }]),
    ...(empty < 0 ? [] : [{ error: 'phase-empty', path: ['phases', empty, 'name'] }]),
  ];
};

const newBatch = z.strictObject({
  buildings: z
    .array(Building.extend({ phase: name.optional().describe('The name of its phase') }))
    .min(1)
    .max(mostBuildings),
  phases: z
    .array(z.strictObject({ name, expectedOn: PlainDate.optional().describe('When its site will be ready') }))
    .min(1)
    .max(mostPhases)
    .optional()
    .describe('In their order; without them the buildings are put into phases by the published number'),
});
type NewBatchInput = z.infer<typeof newBatch>;

/** Buildings that are connected by phases: a developer's forty in one application (docs/adr/0072). */
export const NewBatch = newBatch
  .superRefine((batch, context) => {
    for (const { error, path } of wrongIn(batch)) context.addIssue({ code: 'custom', message: error, path });
  })
  .meta({ id: 'NewBatch' });
export type NewBatch = NewBatchInput;

const PhaseId = z
  .string()
  .regex(/^p\d{1,2}$/)
  .meta({ examples: ['p1'] });

/** One phase: its buildings, when its site was declared ready, and the order of each utility since. */
export const Phase = z.strictObject({
  id: PhaseId,
  name: z.string(),
  buildings: z.array(Building),
  expectedOn: PlainDate.optional(),
  readyAt: Instant.optional().describe('Its limits run from then'),
  connectedAt: Instant.optional(),
  withdrawnAt: Instant.optional(),
  orders: z.array(z.strictObject({ service: Service, orderId: OrderId })).optional(),
});
export type Phase = z.infer<typeof Phase>;

/** What an applicant says of a phase: each of it may be said again. */
export const PhaseChange = z
  .discriminatedUnion('what', [
    z.strictObject({ phase: PhaseId, what: z.literal('ready').describe('Its site is ready: limits run') }),
    z.strictObject({
      phase: PhaseId,
      what: z.literal('moved'),
      expectedOn: PlainDate.describe('When its site will be ready'),
    }),
    z.strictObject({ phase: PhaseId, what: z.literal('withdrawn') }),
  ])
  .meta({ id: 'PhaseChange' });
export type PhaseChange = z.infer<typeof PhaseChange>;
