import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { Instant } from '../../law/instant.ts';
import { idOf } from '../../platform/ids.ts';
import { PersonKind } from '../../platform/persons/model.ts';

export const ErasureId = idOf('er').brand<'ErasureId'>();
export type ErasureId = z.infer<typeof ErasureId>;

const id = z.string().min(1).max(128);

/** Whose records are to be erased: all of an enterprise or a citizen, or those of one case. */
export const ErasureSubject = z
  .union([
    z.strictObject({ enterprise: Uscc }),
    z.strictObject({ citizen: id }),
    z.strictObject({ case: z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{0,40}$/), id }) }),
  ])
  .meta({ id: 'ErasureSubject' });
export type ErasureSubject = z.infer<typeof ErasureSubject>;

export const NewErasure = z
  .strictObject({
    subject: ErasureSubject,
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .describe('Why, e.g. that consent was withdrawn; no names, no numbers: it is kept'),
  })
  .meta({ id: 'NewErasure' });

const outcomes = ['erased', 'stored-only', 'deferred'] as const;
const Outcome = z.enum(outcomes);
type Outcome = z.infer<typeof Outcome>;

/** What became of one record. */
export const ErasedPerson = z
  .strictObject({
    kind: z.enum([...PersonKind.options, 'file']).describe('file: what was handed in'),
    subject: z.strictObject({ kind: z.string(), id: z.string() }),
    outcome: Outcome.describe(
      'stored-only: a law asks that it be kept, and nobody is shown it; deferred: a case under way needs it, and it goes with the end of the case',
    ),
    at: Instant,
    why: Text.optional(),
    until: Instant.optional().describe('Until when it is kept, where that is known'),
  })
  .meta({ id: 'ErasedPerson' });
export type ErasedPerson = z.infer<typeof ErasedPerson>;

/** A request that what is known of a person be erased. */
export const Erasure = z
  .strictObject({
    id: ErasureId,
    subject: ErasureSubject,
    reason: z.string(),
    requestedAt: Instant,
    requestedBy: z.string().describe('The subject of the token'),
    status: z.enum(['under-way', 'done']),
    doneAt: Instant.optional(),
  })
  .meta({ id: 'ErasureSummary' });
export type Erasure = z.infer<typeof Erasure>;

export const ErasureView = Erasure.extend({
  records: z.array(ErasedPerson).describe('At most 500; the rest by the case'),
}).meta({ id: 'Erasure' });
