import { createHash } from 'node:crypto';

/** What tells one version of an answer from another (RFC 9110, 8.8.3): `"sZ1nB0b3hVtq"`. */
export const etagOf = (content: string | Buffer): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;

/** The members of objects in one order: a database keeps none, and the same is to be told to be the same. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Weak: what is the same may be written otherwise. */
export const weakEtagOf = (content: unknown): string => `W/${etagOf(JSON.stringify(content, inOrder))}`;

/** Whether the caller has it already (RFC 9110, 13.1.2); weak and strong are alike here. */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean => {
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((one) => ['*', strong(etag)].includes(strong(one))) ?? false;
};
