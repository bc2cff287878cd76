import * as z from 'zod';
import { PersonRef } from './model.ts';
import { ContactView } from './shown.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** Whom to call, as a body says it. */
const Contact = z
  .strictObject({
    name: line(60),
    phone: z
      .string()
      .regex(/^\+?[0-9][0-9 -]{5,18}[0-9]$/, 'phone')
      .meta({ personal: true }),
  })
  .meta({ id: 'Contact' });

/** Whom to call at a home, and behind which door. */
const Resident = Contact.extend({
  door: line(60)
    .optional()
    .meta({ personal: true })
    .describe('Unit and room, such as 2 单元 501 室: sealed with the name, and in no webhook'),
}).meta({ id: 'Resident' });

/**
 * What names people has three forms: as it is sent, as it is kept (by reference, docs/adr/0029), as it is shown. One
 * schema makes all three of these.
 */
export const sent = { contact: Contact, resident: Resident, signatory: line(60) };
export const kept = { contact: PersonRef, resident: PersonRef, signatory: PersonRef };
export const shown = { contact: ContactView, resident: ContactView, signatory: z.string() };
