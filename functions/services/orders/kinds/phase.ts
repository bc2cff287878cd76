import * as z from 'zod';
import { withinBytes } from '../../../common/bytes.ts';
import { commonEventBytes } from '../limits.ts';
import { head } from './events.ts';

/** 分期接通: what one utility does for the buildings of one phase of a batch, once its contract stands (docs/adr/0072). */
export const phaseStatuses = [
  'pending',
  'works-begun',
  'constructed',
  'inspected',
  'connected',
  'returned',
  'suspended',
  'withdrawn',
] as const;

/** What the applicant built does not pass: it mends it, and it is inspected again. */
export const inspectionFailed = withinBytes(
  z.strictObject({
    ...head,
    type: z.literal('inspection-failed'),
    reasons: z
      .array(z.string().trim().min(1).max(500))
      .min(1)
      .max(20)
      .describe('All that is to be mended (一次性告知)'),
  }),
  commonEventBytes,
);
