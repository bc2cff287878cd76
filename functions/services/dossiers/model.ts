import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { MaterialKind } from '../../law/missing-documents.ts';
import { FileId } from './file-id.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');
const line = (max: number) => z.string().trim().min(1).max(max);

/**
 * What an applicant gives once: a document by its digest or by where the licence library holds it, or a fact. Every
 * later step is served from here (Art. 7: what is held is never asked for again).
 */
export const GivenAtFirst = z
  .union([
    z.strictObject({ kind: MaterialKind, sha256: digest }).meta({ id: 'GivenDigest' }),
    z.strictObject({ kind: MaterialKind, reference: line(200) }).meta({ id: 'GivenReference' }),
    z
      .strictObject({
        kind: MaterialKind,
        value: z.union([line(500), z.number(), z.boolean()]),
        unit: line(20).optional(),
      })
      .meta({ id: 'GivenFact' }),
  ])
  .meta({ id: 'GivenAtFirst' });
/** The same, or a file of the case: which there is only once there is the case. */
export const Given = z
  .union([
    ...GivenAtFirst.options,
    z
      .strictObject({ kind: MaterialKind, file: FileId.describe('Of `POST /v1/files`, found clean') })
      .meta({ id: 'GivenFile' }),
  ])
  .meta({ id: 'Given' });
export type Given = z.infer<typeof Given>;

/** What is on file: what was given, by whom and when; a later gift of the same kind takes its place. */
export const OnFile = z
  .object({
    kind: MaterialKind,
    given: Given,
    givenBy: z.enum(['enterprise', 'operator']),
    givenAt: Instant,
  })
  .meta({ id: 'OnFile' });
export type OnFile = z.infer<typeof OnFile>;

/** That somebody was served from the file: who, for what, when. */
export const Use = z.object({
  kind: MaterialKind,
  orderId: z.string(),
  partner: z.string(),
  purpose: z.string(),
  at: Instant,
});
export type Use = z.infer<typeof Use>;
