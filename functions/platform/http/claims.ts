import * as z from 'zod';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { idOf } from '../ids.ts';
import type { Role } from './route.ts';

/** Text as it can be stored and shown: no half of a surrogate pair. */
const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed());

/**
 * The person: `sub` as OpenID Connect bounds it (Core 1.0, 2), and a name. Without a name a token is nobody's: what its
 * bearer did would stand in the records with no one to ask.
 */
const person = { sub: words(255), name: words(100) };

/** What a token must say for each role; API Gateway hands every claim over as a string. */
export const Claims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('enterprise'), ...person, uscc: Uscc }),
  z.object({ role: z.literal('citizen'), ...person, citizen: words(64) }),
  z.object({ role: z.literal('partner'), ...person, partner: idOf('pt') }),
  z.object({ role: z.literal('operator'), ...person }),
]) satisfies z.ZodType<{ role: Role }>;
export type Claims = z.infer<typeof Claims>;
