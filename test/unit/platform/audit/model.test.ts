import { expect, it } from 'vitest';
import {
  beginning,
  hashOf,
  verifyChain,
  type AuditEntry,
} from '../../../../functions/platform/audit/model.ts';
import { instant } from '../../../../functions/law/instant.ts';

const chainOf = (length: number): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const entry = {
      sequence,
      at: instant('2026-11-30T01:00:00.000Z'),
      sub: `clerk-${sequence}`,
      role: 'operator',
      act: 'execution.stopped',
      subject: `project-stage:pj_${sequence}`,
      facts: { b: 1, a: 'x' },
      name: 'sealed',
      previous: entries.at(-1)?.hash ?? beginning,
    };
    entries.push({ ...entry, hash: hashOf(entry) });
  }
  return entries;
};

async function* each(entries: readonly AuditEntry[]) {
  yield* entries;
}

it('follows a chain to its end', async () => {
  const chain = chainOf(3);
  expect(await verifyChain(each(chain))).toEqual({ entries: 3, last: chain[2]?.hash });
});

it.each(['at', 'sub', 'role', 'act', 'subject', 'reason', 'facts', 'name', 'previous', 'sequence'] as const)(
  'sees that %s of an entry was changed',
  async (member) => {
    const chain = chainOf(3);
    const changed = { sequence: 7, facts: { a: 'x', b: 2 } }[member as string] ?? 'another';
    chain[1] = { ...chain[1], [member]: changed } as AuditEntry;
    expect((await verifyChain(each(chain))).broken?.why).toBe('changed');
  },
);

it('sees an entry that was changed and hashed anew', async () => {
  const chain = chainOf(3);
  const { hash: _, ...second } = { ...(chain[1] as AuditEntry), sub: 'somebody else' };
  chain[1] = { ...second, hash: hashOf(second) };
  expect((await verifyChain(each(chain))).broken).toEqual({ sequence: 3, why: 'not-next' });
});

it('sees an entry that was taken out, and one that was put in twice', async () => {
  const [one, two, three] = chainOf(3) as [AuditEntry, AuditEntry, AuditEntry];
  expect((await verifyChain(each([one, three]))).broken?.why).toBe('not-next');
  expect((await verifyChain(each([one, two, two, three]))).broken?.why).toBe('not-next');
  expect((await verifyChain(each([two, three]))).broken?.why).toBe('not-next');
});

it('does not mind in which order facts were written', () => {
  const [entry] = chainOf(1) as [AuditEntry];
  expect(hashOf({ ...entry, facts: { a: 'x', b: 1 } })).toBe(entry.hash);
});
