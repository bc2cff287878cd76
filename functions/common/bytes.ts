import type * as z from 'zod';

/** How large something is as JSON in UTF-8: about what it takes in the table and on the wire. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** At most so many bytes in all, whatever its parts allow each. */
export const withinBytes = <S extends z.ZodType>(schema: S, most: number): S =>
  schema.refine((value) => bytesOf(value) <= most, { error: 'too-many-bytes', params: { most } });
