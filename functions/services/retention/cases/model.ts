import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { Archive, CaseKind } from '../../closed-cases/model.ts';

export const ArchivedId = z.string().regex(/^(?:ji|pj|ra|cl|en|ew)_[0-9A-HJKMNP-TV-Z]{26}$/);

/** What operators see of an archived case. */
export const ArchiveView = z
  .object({
    id: ArchivedId,
    kind: CaseKind,
    endedAt: Instant,
    archivedAt: Instant,
    removing: z.boolean().describe('What lies apart from it is still being removed'),
    archive: Archive,
  })
  .meta({ id: 'Archive' });
export type ArchiveView = z.infer<typeof ArchiveView>;

export const ArchiveWithLink = ArchiveView.extend({
  link: z
    .string()
    .describe(
      'The document, as NDJSON: a manifest, then a line for each item. Names nobody: who is meant stands there by reference',
    ),
  linkSeconds: z.int().describe('How long the link is good'),
});
