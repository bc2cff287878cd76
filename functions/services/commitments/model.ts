import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { LegalBasis } from '../../law/deadline/model.ts';
import { Region } from '../../law/identifiers/region.ts';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { Instant } from '../../law/instant.ts';
import { MaterialKind } from '../../law/missing-documents.ts';
import { idOf } from '../../platform/ids.ts';
import { kept } from '../../platform/persons/forms.ts';
import { Limit } from '../../platform/watch/limit.ts';
import { OrderId } from '../orders/model.ts';
import { PartnerId } from '../partners/model.ts';
import { WaitsForName } from '../partners/waits.ts';
import { CommitmentMatter } from './list-model.ts';

export const CommitmentId = idOf('cm').brand<'CommitmentId'>().meta({ id: 'CommitmentId' });
export type CommitmentId = z.infer<typeof CommitmentId>;

/**
 * made → in-check → kept or broken; a broken one is mending until it is mended or revoked. `ended`: what it stood for was
 * given up before anybody checked.
 */
export const MadeStatus = z
  .enum(['made', 'in-check', 'kept', 'broken', 'mending', 'mended', 'revoked', 'ended'])
  .meta({ id: 'MadeCommitmentStatus' });
export type MadeStatus = z.infer<typeof MadeStatus>;

/** A commitment that was made for a part of a case. */
export const Made = z.strictObject({
  id: CommitmentId,
  status: MadeStatus,
  /** The case, and what of it: named as its product names it. */
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  about: z.string(),
  /** What it is about, as a sentence names it. */
  called: Text,
  /** The materials that it stands instead of, where it does. */
  replaces: z.array(MaterialKind).optional(),
  uscc: Uscc,
  region: Region,
  department: z.string(),
  /** The terms it was made on and keeps, whatever is published later. */
  terms: CommitmentMatter,
  listVersion: z.int(),
  madeBy: kept.signatory,
  madeAt: Instant,
  /** When it is checked; until when it may be mended. */
  limits: z.record(z.string(), Limit),
  /** Whoever is to check it, where somebody is. */
  checker: PartnerId.optional(),
  checkOrderId: OrderId.optional(),
  waits: WaitsForName.optional(),
  brokenAt: Instant.optional(),
  grounds: z.string().optional().describe('Of what was found'),
  mending: z.string().optional().describe('What was done to mend it, by the word of who made it'),
  endedAt: Instant.optional(),
});
export type Made = z.infer<typeof Made>;

/** That no commitment is taken of an enterprise for a time: from one matter, or from every one. */
export const Barred = z
  .strictObject({
    commitment: z.string(),
    matter: z.string().optional().describe('Every one, if not named'),
    since: Instant,
    until: Instant,
    basis: LegalBasis,
  })
  .meta({ id: 'CommitmentBar' });
export type Barred = z.infer<typeof Barred>;
