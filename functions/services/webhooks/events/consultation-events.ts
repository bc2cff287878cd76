import * as z from 'zod';
import { LetterOutcome } from '../../../law/letter.ts';
import { Instant } from '../../../law/instant.ts';
import { OrderId } from '../../orders/model.ts';
import { event, events } from './event.ts';
import { MovedLimits } from './order-events.ts';

const letter = {
  orderId: OrderId,
  subject: z
    .looseObject({
      kind: z.literal('consultation'),
      id: z.string().meta({ examples: ['cl_01KA3Q6Z8M4T2V9XB5N7C1D0EF'] }),
    })
    .meta({ id: 'ConsultationSubject' }),
  status: z.string().optional(),
};
const outcome = LetterOutcome.describe('Spoken, or by silence: told apart for ever');
const ended = z.looseObject({ ...letter, outcome }).meta({ id: 'LetterNews' });

/** What the two sides of a letter are told (Art. 10); whom it asks hears of the letter itself by `order.created`. */
export const consultationEvents = events({
  'consultation.served': event('A letter you sent was served', letter),
  'consultation.due-soon': event('The time for an answer to a letter you sent is nearly over', {
    ...letter,
    limit: z.string(),
    due: Instant,
  }),
  'consultation.deadline-moved': event(
    'The calendar has changed: a letter you sent is due at another moment',
    {
      orderId: letter.orderId,
      subject: letter.subject,
      limits: MovedLimits,
    },
  ),
  'consultation.still-open': event('What you said to a letter is no clear position: the clock runs on', {
    ...letter,
    said: z.looseObject({}),
  }),
  'consultation.replied': event('A letter you sent was answered', ended),
  'consultation.remarked': event(
    'A letter you sent was answered without a clear position: the clock runs on',
    { ...letter, said: z.looseObject({}) },
  ),
  'consultation.deemed-consent': event(
    'The time for an answer ran out: silence is consent. Both sides are told',
    ended,
  ),
});
