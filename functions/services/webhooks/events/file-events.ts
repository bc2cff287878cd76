import * as z from 'zod';
import { event, events } from './event.ts';

/** What an enterprise is told of the files it hands in; each also stands in its messages. */
export const fileEvents = events({
  'file.refused': event('A file was not taken, and its content is gone', {
    title: z.string(),
    body: z.string().describe('In Chinese'),
    fileId: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    refusal: z.string().describe('infected, unscannable, wrong-type, wrong-content or case-ended'),
  }),
});
