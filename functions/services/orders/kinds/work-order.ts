import * as z from 'zod';
import { withinBytes } from '../../../common/bytes.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { commonEventBytes } from '../limits.ts';
import { head, moves, note } from './events.ts';
import { Line } from './line.ts';

/** 工单: what one utility is asked to do in a joint installation (docs/domain.md, "Joint installation in practice"). */
export const workOrderStatuses = [
  'pending',
  'accepted',
  'surveyed',
  'planned',
  'offered',
  'contracted',
  'works-begun',
  'constructed',
  'inspected',
  'connected',
  'returned',
  'suspended',
  'rejected',
  'withdrawn',
] as const;

const line = (max: number) => z.string().trim().min(1).max(max);

/** What a contract charges, item by item, so that each can be held against the closed list of what may not be charged. */
export const Charge = z
  .strictObject({
    item: line(60).describe('As the contract calls it'),
    fen: z.int().positive().max(10_000_000_000_000),
    basis: line(200).describe('The published price that it rests on'),
  })
  .meta({ id: 'Charge' });
export type Charge = z.infer<typeof Charge>;

/** What a utility says besides the events all kinds know. */
export const workOrderEvents = [
  moves('surveyed'),
  z.strictObject({
    ...head,
    type: z.literal('planned'),
    line: Line.optional().describe('What its line crosses; asked where the request presumes digging'),
    note,
  }),
  z.strictObject({ ...head, type: z.literal('plan-changed'), line: Line, note }),
  withinBytes(
    z.strictObject({
      ...head,
      type: z.literal('offered'),
      number: line(60).optional().describe('Of the contract'),
      charges: z.array(Charge).max(30).describe('All that it charges; nothing where the connection is free'),
      note,
    }),
    commonEventBytes,
  ),
  z.strictObject({ ...head, type: z.literal('contracted'), signedOn: PlainDate.optional(), note }),
  z.strictObject({
    ...head,
    type: z.literal('fees-paid'),
    fen: Charge.shape.fen,
    paidOn: PlainDate.optional().describe('The day of the payment, where it was not today'),
    note,
  }),
  moves('works-begun'),
  moves('constructed'),
  moves('inspected'),
  moves('connected'),
] as const;
