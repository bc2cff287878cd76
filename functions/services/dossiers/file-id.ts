import type * as z from 'zod';
import { idOf } from '../../platform/ids.ts';

/** A document that was handed in as a file: what a dossier and a case name it by. */
export const FileId = idOf('fl').brand<'FileId'>().meta({ id: 'FileId' });
export type FileId = z.infer<typeof FileId>;
