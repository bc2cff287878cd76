import type { Schema } from '@liban/client';

type File_ = Schema<'File'>;
export type ContentType = File_['contentType'];

/** What may be handed in, by the ending of its name: browsers know neither drawings nor OFD by a type. */
const byEnding: Readonly<Record<string, ContentType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  dwg: 'image/vnd.dwg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
};

/** For the dialogue in which a file is chosen. */
export const accepted = Object.keys(byEnding)
  .map((ending) => `.${ending}`)
  .join(',');

const largest = 20 * 1024 * 1024;
const longestName = 150;

export const contentTypeOf = ({ name }: Pick<File, 'name'>): ContentType | undefined => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
};

/** Why a file is not taken, known before a byte of it is sent. */
export type Unfit = 'wrong-ending' | 'too-big' | 'empty' | 'long-name';

export const unfit = (file: Pick<File, 'name' | 'size'>): Unfit | undefined => {
  if (contentTypeOf(file) === undefined) return 'wrong-ending';
  if (file.size === 0) return 'empty';
  if (file.size > largest) return 'too-big';
  return file.name.length > longestName ? 'long-name' : undefined;
};
