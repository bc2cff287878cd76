import * as z from 'zod';
import { Region } from '../../law/identifiers/region.ts';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { idOf } from '../../platform/ids.ts';
import { OrderId } from '../../services/orders/model.ts';
import { OrderView } from '../../services/orders/view.ts';
import { Service } from '../../services/partners/model.ts';
import { ServiceRequest } from '../joint-installations/model.ts';

export const PlayedId = idOf('sx').brand<'PlayedId'>();

/** A joint installation that the platform plays for one partner. The other parties are played too: none of them is anybody. */
const Played = z.strictObject({
  id: PlayedId,
  sandbox: z.literal(true),
  partner: z.string(),
  createdAt: Instant,
  orderIds: z.array(OrderId),
  others: z.array(Service).describe('What others would provide: said here, and asked of nobody'),
  goesAt: z.int().describe('When all of it is removed, in seconds since 1970'),
});
export type Played = z.infer<typeof Played>;

export const PlayedView = Played.omit({ partner: true, orderIds: true })
  .extend({
    orders: z.array(OrderView).describe("The caller's own"),
  })
  .meta({ id: 'SandboxCase' });

/** What an applicant would apply for. */
export const NewPlayed = z.strictObject({
  services: z
    .array(ServiceRequest)
    .min(1)
    .max(Service.options.length)
    .refine((all) => new Set(all.map(({ service }) => service)).size === all.length, {
      error: 'services-repeat',
    })
    .describe('What is applied for; at least one service is to be the caller’s'),
  site: z
    .strictObject({ region: Region, address: z.string().trim().min(1).max(300) })
    .default({ region: Region.parse('450300'), address: '沙箱路 1 号' }),
});

export type NewPlayed = z.infer<typeof NewPlayed>;

/** The longest time that one call lets pass: a quarter of a year. */
const mostDays = 60;

const material = z.strictObject({
  kind: z.string().trim().min(1).max(60),
  reference: z.string().trim().min(1).max(200),
});

/** What the city does in a case that is played: to each of its orders that allows it now. */
export const CityMove = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('correct'),
    note: z.string().trim().min(1).max(2_000).default('沙箱：已按要求补正'),
    materials: z.array(material).max(20).default([]).describe('What the applicant supplies'),
  }),
  z.strictObject({ type: z.literal('withdraw') }),
  z.strictObject({ type: z.literal('schedule-survey'), surveyOn: PlainDate }),
  z.strictObject({ type: z.literal('let-pass'), workingDays: z.int().min(1).max(mostDays) }),
  z.strictObject({ type: z.literal('make-late') }),
]);
export type CityMove = z.infer<typeof CityMove>;
