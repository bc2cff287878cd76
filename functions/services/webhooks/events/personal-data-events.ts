import * as z from 'zod';
import { event, events } from './event.ts';

/** What an enterprise is told of the records of its people; each also stands in its messages. */
export const personalDataEvents = events({
  'personal-data.erased': event('A request for erasure was carried out: how much was erased, what is kept', {
    title: z.string(),
    body: z.string().describe('In Chinese'),
    erasureId: z.string(),
    erased: z.int().nonnegative(),
    'stored-only': z.int().nonnegative(),
    deferred: z.int().nonnegative(),
  }),
});
