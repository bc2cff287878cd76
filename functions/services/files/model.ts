import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { FileId } from '../dossiers/file-id.ts';
import { Reader } from '../messages/model.ts';
import { contentTypes } from './content-types.ts';
import { largestFile } from './limits.ts';

/** The case that a file belongs to: seen by those who may see it, kept and erased with it. */
export const FileSubject = z.strictObject({
  kind: z
    .string()
    .regex(/^[a-z][a-z-]{0,40}$/)
    .describe('joint-installation, project, river-approval or entitlement'),
  id: z.string().min(1).max(80),
});
export type FileSubject = z.infer<typeof FileSubject>;

export const FilePurpose = z
  .enum(['material', 'correction', 'evidence', 'site-plan', 'acceptance'])
  .describe('What it is handed in for; applicants add all but acceptance, partners evidence and acceptance');
export type FilePurpose = z.infer<typeof FilePurpose>;

/** No path, no control character: it is what others save it under. */
const FileName = z
  .string()
  .trim()
  .min(1)
  .max(150)
  // eslint-disable-next-line no-control-regex
  .regex(/^[^/\\\u0000-\u001f\u007f]+$/, 'file-name');

export const NewFile = z.strictObject({
  subject: FileSubject,
  purpose: FilePurpose,
  name: FileName.describe('With its ending; names of people do not belong in it'),
  contentType: z.enum(contentTypes),
  size: z.int().min(1).max(largestFile).describe('Bytes'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'sha256')
    .describe('Of the content, in hexadecimal'),
  replaces: FileId.optional().describe('An earlier file of the same sender in the same case, which is kept'),
});
export type NewFile = z.infer<typeof NewFile>;

/** Why a file is not taken; its content is gone. */
export const FileRefusal = z.enum([
  'infected',
  'unscannable',
  'wrong-type',
  'wrong-content',
  'case-ended',
  'never-uploaded',
]);
export type FileRefusal = z.infer<typeof FileRefusal>;

const FileStatus = z.enum(['awaiting-upload', 'scanning', 'clean', 'refused', 'erased']);

/** What the scanner said of a version of the object. */
export const ScanResult = z.enum(['clean', 'infected', 'unscannable']);
export type ScanResult = z.infer<typeof ScanResult>;

export const KeptFile = NewFile.extend({
  id: FileId,
  status: FileStatus,
  /** Who handed it in, and whom to tell. */
  owner: z.string(),
  reader: Reader,
  requestedAt: Instant,
  uploadedAt: Instant.optional(),
  /** Of the object: the one that was checked is the one that is given out. */
  objectVersion: z.string().optional(),
  /** It may come before the sender says that it is there. */
  scanned: ScanResult.optional(),
  refusal: FileRefusal.optional(),
  replacedBy: FileId.optional(),
  /** The request for erasure that came while a law still asks that it be kept: stored, and shown to nobody. */
  requested: z.string().optional(),
  storedOnly: z.literal(true).optional(),
  erasedAt: Instant.optional(),
});
export type KeptFile = z.infer<typeof KeptFile>;

export const FileView = KeptFile.omit({
  owner: true,
  reader: true,
  objectVersion: true,
  scanned: true,
  requested: true,
}).meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;

export const viewFile = ({
  owner: _owner,
  reader: _reader,
  objectVersion: _version,
  scanned: _scanned,
  requested: _requested,
  ...shown
}: KeptFile): FileView => shown;

/** A form to be sent as multipart/form-data: the fields as they stand, then the content under `file`. */
export const UploadForm = z
  .strictObject({
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'UploadForm' });

/** Where the content of a file lies in its bucket. */
export const objectKey = ({ id, subject }: Pick<KeptFile, 'id' | 'subject'>): string =>
  `${subject.kind}/${subject.id}/${id}`;
/** @returns the id of the file whose content lies there; undefined of what is none */
export const fileAt = (key: string): FileId | undefined => FileId.safeParse(key.split('/').at(-1)).data;
