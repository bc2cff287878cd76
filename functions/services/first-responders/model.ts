import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PersonRef } from '../../platform/persons/model.ts';
import { PartnerId } from '../partners/model.ts';

/** Whose clerk somebody is: a partner's, or the city's own window. */
export const Organisation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('partner'), id: PartnerId }),
    z.strictObject({ kind: z.literal('operators') }),
  ])
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

/** A clerk who has taken a matter: by its token, and by its public name, sealed. */
export const Clerk = z.strictObject({
  organisation: Organisation,
  sub: z.string(),
  name: z.custom<PersonRef<'staff'>>((said) => PersonRef.safeParse(said).success),
});
export type Clerk = z.infer<typeof Clerk>;

/** 首接帮到底 (Art. 5): whoever first takes a matter sees to it until it ends, or until another has agreed to. */
export const FirstResponder = z.strictObject({
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  clerk: Clerk,
  since: Instant,
  /** To whom it is to be handed on, until that one has answered. */
  offer: z.strictObject({ to: Organisation, at: Instant }).optional(),
  /** How often it was handed on. */
  handedOn: z.int().min(0),
});
export type FirstResponder = z.infer<typeof FirstResponder>;

export const HandingOn = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('offer'), to: Organisation }),
    z.strictObject({ act: z.literal('accept') }),
    z.strictObject({ act: z.literal('decline') }),
    z.strictObject({ act: z.literal('withdraw') }),
  ])
  .meta({ id: 'HandingOn' });
export type HandingOn = z.infer<typeof HandingOn>;

const ShownOrganisation = z
  .object({ partner: PartnerId.optional(), name: z.string(), retired: z.literal(true).optional() })
  .meta({ id: 'ShownOrganisation' });

/** As everybody sees it who may see the case. */
export const FirstResponderView = z
  .object({
    subject: z.object({ kind: z.string(), id: z.string() }),
    organisation: ShownOrganisation,
    official: z.string(),
    erased: z.literal(true).optional(),
    since: Instant,
    handedOn: z.int().min(0),
    offer: z.object({ to: ShownOrganisation, at: Instant }).optional(),
    ended: z.boolean(),
    allowed: z.array(z.enum(['offer', 'accept', 'decline', 'withdraw'])),
  })
  .meta({ id: 'FirstResponder' });
