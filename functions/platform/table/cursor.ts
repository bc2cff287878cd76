/** A cursor that was not one of ours, or was of another list. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

export const encodeCursor = (place: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new BadCursor();
  }
};

/** What DynamoDB takes as a part of a key: it is not empty and can be written as UTF-8 (at most 2,048 bytes). */
const isKeyPart = (part: unknown): part is string =>
  typeof part === 'string' && part !== '' && part.isWellFormed() && Buffer.byteLength(part) <= 2_048;

/**
 * The place a cursor names. It comes from outside: it must have the attributes of a place and no others, and lie
 * inside the list that is asked for, or it would open another's or be refused by DynamoDB.
 * @throws BadCursor
 */
export const decodeCursor = (
  cursor: string,
  attributes: readonly string[],
  inside: (place: Record<string, string>) => boolean,
): Record<string, string> => {
  const place = parsed(cursor);
  if (typeof place !== 'object' || place === null || Array.isArray(place)) throw new BadCursor();
  const parts = Object.entries(place);
  const whole = parts.length === attributes.length && attributes.every((name) => Object.hasOwn(place, name));
  if (!whole || !parts.every(([, part]) => isKeyPart(part))) throw new BadCursor();
  const known = Object.fromEntries(parts) as Record<string, string>;
  if (!inside(known)) throw new BadCursor();
  return known;
};
