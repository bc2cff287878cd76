import * as z from 'zod';
import { webhookEvents } from './events.ts';

const types = Object.keys(webhookEvents) as [string, ...string[]];

/** Types of events that an endpoint is for, each once. */
export const EventTypes = z
  .array(z.enum(types).meta({ id: 'EventType' }))
  .min(1)
  .max(types.length)
  .refine((all) => new Set(all).size === all.length, { error: 'types-repeat' })
  .describe('The types of events that are sent there');
