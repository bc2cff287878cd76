import * as z from 'zod';
import { LetterOutcome } from '../../../law/letter.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { OrderId } from '../../orders/model.ts';
import { event, events } from './event.ts';

const letter = {
  orderId: OrderId,
  subject: z
    .looseObject({
      kind: z.literal('consultation'),
      id: z.string().meta({ examples: ['cl_01KA3Q6Z8M4T2V9XB5N7C1D0EF'] }),
    })
    .meta({ id: 'ConsultationSubject' }),
  status: z.string(),
};
const open = z
  .looseObject({
    orderId: OrderId,
    subject: letter.subject,
    lastDay: PlainDate.describe('Until which day it is answered in time'),
  })
  .meta({ id: 'OpenLetterNews' });
const outcome = LetterOutcome.describe('Spoken, or by silence: told apart for ever');
const ended = z.looseObject({ ...letter, outcome }).meta({ id: 'LetterNews' });

/** What the two sides of a letter are told (Art. 10); whom it asks hears of the letter itself by `order.created`. */
export const consultationEvents = events({
  'consultation.due-soon': event('The time for an answer to a letter you sent is nearly over', open),
  'consultation.deadline-moved': event('A letter you sent is due at another moment', open),
  'consultation.still-open': event('What you said to a letter is no clear position', open),
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
