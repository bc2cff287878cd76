import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';

/** As often as a term is kept, whatever is published. */
const mostExtensions = 10;

/** For how long a supply is wanted while somebody builds (docs/adr/0072). */
export const NewTerm = z.strictObject({
  from: PlainDate,
  until: PlainDate.describe('Its last day: then it is removed, or the permanent one takes its place'),
});

/** The term as it is now, with the days it had before. */
export const Term = NewTerm.extend({
  extended: z
    .array(z.strictObject({ until: PlainDate.describe('Its last day before'), at: Instant }))
    .max(mostExtensions)
    .optional(),
}).meta({ id: 'TemporaryTerm' });
export type Term = z.infer<typeof Term>;

/** What its applicant says of a term. */
export const TermChange = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('extended'), until: PlainDate }),
    z.strictObject({ what: z.literal('ended').describe('It is not needed after today') }),
  ])
  .meta({ id: 'TemporaryTermChange' });
export type TermChange = z.infer<typeof TermChange>;
