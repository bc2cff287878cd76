import * as z from 'zod';
import { head, moves, note } from './events.ts';
import { Line } from './line.ts';

/** 工单: what one utility is asked to do in a joint installation (docs/domain.md, "Joint installation in practice"). */
export const workOrderStatuses = [
  'pending',
  'accepted',
  'surveyed',
  'planned',
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
  moves('contracted'),
  moves('works-begun'),
  moves('constructed'),
  moves('inspected'),
  moves('connected'),
] as const;
