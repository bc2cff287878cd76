import { createHash } from 'node:crypto';
import type { Decision, FactUsed } from './decide.ts';

/** JSON with sorted keys, so that equal values have equal texts whatever order they were written in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** Every fact that a decision rests on, once, in order of path. */
export function factsUsed({ conditions, amount }: Decision): FactUsed[] {
  const all = [...conditions, ...(amount ? [amount] : [])].flatMap(({ facts }) => facts);
  const byPath = new Map(all.map((fact) => [fact.path, fact]));
  return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** SHA-256 (hex) of the facts with their sources and dates: what is frozen with an entitlement, provably unchanged. */
export const factsDigest = (facts: readonly FactUsed[]): string =>
  createHash('sha256')
    .update(canonical(facts.toSorted((a, b) => (a.path < b.path ? -1 : 1))))
    .digest('hex');
